// numbers: packed lists of numbers. Each number is one of equal steps from low to high; the value above the last step is a gap.

const unpackedLists = new WeakMap();

function isPacked(value) {
  return value !== null && typeof value === "object" && typeof value.packed === "number";
}

// The same packed object gives the same array each time, so that plotly.js can tell that nothing changed.
function numbersOf(packed) {
  let list = unpackedLists.get(packed);
  if (!list) {
    list = unpackList(packed);
    unpackedLists.set(packed, list);
  }
  return list;
}

function unpackList({ packed: width, low, high, columns, data }) {
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
  const steps = width === 1 ? 254 : 65534;
  const count = bytes.length / width;
  const numbers = new Array(count);
  for (let i = 0; i < count; i++) {
    const step = width === 1 ? bytes[i] : bytes[2 * i] + 256 * bytes[2 * i + 1];
    numbers[i] = step > steps ? null : low + (high - low) * step / steps;
  }
  if (!columns) {
    return numbers;
  }
  const rows = [];
  for (let i = 0; i < count; i += columns) {
    rows.push(numbers.slice(i, i + columns));
  }
  return rows;
}

// A trace with every packed list in it unpacked.
function withNumbers(trace) {
  const result = {};
  for (const [key, value] of Object.entries(trace)) {
    result[key] = isPacked(value) ? numbersOf(value) : value;
  }
  return result;
}
