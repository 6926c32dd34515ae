// controls: sliders, play buttons and choices. They are ordinary HTML, so the keyboard and screen readers work them.

let choices = 0;

// `onMove` of the board redraws; here only the control itself follows its position.
function controlFor(control, board, words) {
  switch (control.kind) {
    case "Choose": return choice(control, board);
    case "Play": return player(control, board, words);
    default: return slider(control, board).element;
  }
}

function create(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

function slider(control, board) {
  const input = create("input", { type: "range", min: 0, max: control.labels.length - 1, step: 1, "aria-label": control.name });
  const value = create("output", {});
  const show = () => {
    const position = board.at(control.name);
    input.value = position;
    value.textContent = minus(control.labels[position]);
    input.setAttribute("aria-valuetext", control.labels[position]);
  };
  // The widest value decides the room, so that the slider does not jump.
  value.style.minWidth = Math.max(...control.labels.map(label => label.length)) + "ch";
  input.addEventListener("input", () => board.move(control.name, Number(input.value)));
  board.add(control.name, control.start, show);
  show();
  const element = create("label", { class: "ltn-slider" }, create("span", { class: "ltn-name" }, control.name), input, value);
  return { element, input };
}

function minus(text) {
  return text.replace(/^-/, "\u2212");
}

// Fast enough to see one motion, slow enough to follow: 3 to 8 seconds in all, at most 25 pictures a second.
function secondsFor(count) {
  return Math.min(8, Math.max(3, count * 0.08));
}

function player(control, board, words) {
  const { element, input } = slider(control, board);
  const button = create("button", { type: "button", class: "ltn-play", "aria-label": `${words.play}: ${control.name}` });
  const last = control.labels.length - 1;
  let playing = 0;
  const label = () => {
    button.textContent = playing ? `\u275A\u275A ${words.pause}` : `\u25B6\uFE0E ${words.play}`;
    button.setAttribute("aria-label", `${playing ? words.pause : words.play}: ${control.name}`);
  };
  const stop = () => {
    playing = 0;
    label();
  };
  const play = () => {
    const from = board.at(control.name) >= last ? 0 : board.at(control.name);
    const run = playing = performance.now();
    const perPicture = secondsFor(control.labels.length) * 1000 / Math.max(1, last);
    label();
    board.move(control.name, from);
    const tick = now => {
      if (playing !== run) {
        return;
      }
      const position = Math.min(last, from + Math.max(0, Math.floor((now - run) / perPicture)));
      board.move(control.name, position);
      if (position < last) {
        requestAnimationFrame(tick);
      } else {
        stop();
      }
    };
    requestAnimationFrame(tick);
  };
  button.addEventListener("click", () => playing ? stop() : play());
  input.addEventListener("input", () => playing && stop());
  label();
  return create("div", { class: "ltn-player" }, button, element);
}

function choice(control, board) {
  const group = `ltn-${++choices}`;
  const inputs = control.labels.map((_, i) => create("input", { type: "radio", name: group, value: i }));
  inputs.forEach((input, i) => input.addEventListener("change", () => board.move(control.name, i)));
  const show = () => inputs.forEach((input, i) => { input.checked = i === board.at(control.name); });
  board.add(control.name, control.start, show);
  show();
  const buttons = control.labels.map((label, i) => create("label", {}, inputs[i], create("span", {}, label)));
  return create("fieldset", { class: "ltn-choice" }, create("legend", { class: "ltn-name" }, control.name), ...buttons);
}
