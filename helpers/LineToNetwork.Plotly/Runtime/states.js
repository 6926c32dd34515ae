// states: a figure's pictures. Every state is the first picture and what differs from it (JSON Merge Patch, RFC 7396).

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

// Parts that no patch names are shared, not copied: an unchanged list stays the very same list.
function patched(target, patch) {
  if (!isObject(patch)) {
    return patch;
  }
  const result = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = patched(result[key], value);
    }
  }
  return result;
}

// The positions of a page's or a row's controls by name, and who wants to know when one moves.
class Board {
  constructor() {
    this.positions = new Map();
    this.listeners = new Map();
  }

  add(name, start, listener) {
    if (!this.positions.has(name)) {
      this.positions.set(name, start);
      this.listeners.set(name, new Set());
    }
    this.listeners.get(name).add(listener);
  }

  at(name) {
    return this.positions.get(name);
  }

  move(name, position) {
    if (this.positions.get(name) !== position) {
      this.positions.set(name, position);
      this.listeners.get(name).forEach(listener => listener());
    }
  }
}

// The number of a state: the last control runs fastest.
function stateOf(controls, board) {
  return controls.reduce((state, control) => state * control.labels.length + board.at(control.name), 0);
}
