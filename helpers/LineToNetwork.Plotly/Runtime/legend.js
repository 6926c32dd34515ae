// legend: names and what they look like, above the drawing, where they cover nothing and may wrap.

const swatches = {
  dot: colour => `<circle cx="11" cy="7" r="5" fill="${colour}"/>`,
  diamond: colour => `<path d="M11 1l6 6-6 6-6-6z" fill="${colour}"/>`,
  line: colour => `<path d="M1 7h20" stroke="${colour}" stroke-width="3.5"/>`,
  dash: colour => `<path d="M1 7h20" stroke="${colour}" stroke-width="3.5" stroke-dasharray="5 3"/>`,
  area: colour => `<rect x="2" y="1" width="18" height="12" fill="${colour}" fill-opacity=".35" stroke="${colour}" stroke-width="1.5"/>`,
};

function drawLegend(element, traces) {
  const named = traces.filter(trace => trace.name && trace.swatch);
  element.hidden = named.length < 2;
  element.replaceChildren(...(element.hidden ? [] : named.map(legendEntry)));
}

function legendEntry(trace) {
  const entry = document.createElement("span");
  const picture = document.createElement("span");
  const shape = trace.marker?.symbol === "diamond" ? "diamond" : trace.swatch;
  const marker = Array.isArray(trace.marker?.color) ? undefined : trace.marker?.color;
  const colour = (shape === "dot" || shape === "diamond" ? marker : trace.line?.color) ?? marker ?? trace.line?.color;
  // The colour is ours, never the reader's text.
  picture.innerHTML = `<svg width="22" height="14" aria-hidden="true">${swatches[shape](colour)}</svg>`;
  entry.append(picture, trace.name);
  return entry;
}
