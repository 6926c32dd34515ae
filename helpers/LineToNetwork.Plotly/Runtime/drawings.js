// drawings: marks whose shape depends on the size of the screen: squares that look square, circles, words that grow with
// them, and weighted edges.

// A square on each gap. Its side is the gap, upright; `scale` turns that into the same length across. It stands to the right
// of the gap, or to the left where there is no room.
function squareTraces(trace, scale, range) {
  const x = [];
  const y = [];
  trace.x.forEach((left, i) => {
    const [from, to] = [trace.y[i], trace.predicted[i]];
    if (left === null || from === null || to === null) {
      return;
    }
    const side = Math.abs(to - from) * scale.y / scale.x;
    const other = range && left + side > range[1] && left - side > range[0] ? left - side : left + side;
    x.push(left, other, other, left, left, null);
    y.push(from, from, to, to, from, null);
  });
  return [{
    type: "scatter", mode: "lines", fill: "toself", x, y, name: trace.name, opacity: trace.opacity, hoverinfo: "skip",
    fillcolor: trace.fillcolor, line: { color: trace.color, width: 1.5 }, swatch: trace.swatch,
  }];
}

function circleTraces(trace, scale, theme) {
  const diameter = 2 * trace.radius * Math.min(scale.x, scale.y);
  const filled = trace.values
    ? trace.values.map(value => rgb(valueChannels(value, trace.strongest, theme)))
    : rgb(mixed(theme.paper, inkChannels(trace.color.slice("ink:".length).split("/")[0], theme), 0.14));
  const longest = Math.max(1, ...trace.text.map(text => shownLength(text)));
  return [{
    type: "scatter", mode: "markers+text", x: trace.x, y: trace.y, text: trace.text, textposition: "middle center",
    textfont: {
      size: Math.max(8, Math.min(24, diameter * 0.45, 1.5 * diameter / longest)),
      color: trace.values ? trace.values.map(value => readableOn(valueChannels(value, trace.strongest, theme))) : theme.ink,
    },
    marker: { size: diameter, color: filled, opacity: 1, line: { color: trace.color, width: 2 } },
    opacity: trace.opacity, cliponaxis: false, hoverinfo: "skip",
  }];
}

// The longest line of a text, an entity such as &lt; being one letter.
function shownLength(text) {
  return Math.max(...text.split("<br>").map(line => line.replace(/&\w+;/g, "?").length));
}

// Words whose letters are as high as a part of a drawing; they stay readable when it is small and modest when it is large.
function wordTraces({ letterHeight, textfont, ...trace }, scale) {
  const size = Math.max(9, Math.min(24, letterHeight * Math.min(scale.x, scale.y)));
  return [{ ...trace, type: "scatter", mode: "text", textfont: { ...textfont, size } }];
}

// The edges are sorted into few widths, because plotly.js gives every line of a trace the same one.
function edgeTraces(trace, scale, theme) {
  const widest = Math.max(3, Math.min(10, 0.14 * Math.min(scale.x, scale.y)));
  const classes = 8;
  const bundles = new Map();
  trace.weights.forEach((weight, i) => {
    if (weight === null) {
      return;
    }
    const size = Math.min(classes, Math.round(classes * Math.abs(weight) / trace.strongest));
    const bundle = `${size},${weight < 0 ? "Negative" : "Positive"}`;
    bundles.set(bundle, [...(bundles.get(bundle) ?? []), i]);
  });
  // Every bundle is drawn in every state, empty or not, so that a trace keeps its place.
  const lines = [];
  for (let size = 0; size <= classes; size++) {
    for (const ink of ["Negative", "Positive"]) {
      const members = bundles.get(`${size},${ink}`) ?? [];
      lines.push({
        type: "scatter", mode: "lines", hoverinfo: "skip", opacity: trace.opacity,
        x: members.flatMap(i => [trace.fromX[i], trace.toX[i], null]),
        y: members.flatMap(i => [trace.fromY[i], trace.toY[i], null]),
        line: {
          width: Math.max(1, widest * size / classes),
          color: rgb(mixed(theme.paper, inkChannels(ink, theme), 0.3 + 0.7 * size / classes)),
        },
      });
    }
  }
  return trace.text ? [...lines, edgeLabels(trace, theme)] : lines;
}

// A third of the way along, where edges that meet in one circle are still apart.
function edgeLabels(trace, theme) {
  const between = (from, to) => from.map((start, i) => start + (to[i] - start) * 0.36);
  return {
    type: "scatter", mode: "text", text: trace.text, x: between(trace.fromX, trace.toX), y: between(trace.fromY, trace.toY),
    textposition: "top center", textfont: { size: 13, color: theme.ink }, hoverinfo: "skip", cliponaxis: false,
  };
}

function valueChannels(value, strongest, theme) {
  const share = Math.min(1, Math.abs(value ?? 0) / strongest);
  return mixed(theme.paper, inkChannels(value < 0 ? "Negative" : "Positive", theme), 0.08 + 0.82 * share);
}

function readableOn([red, green, blue]) {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? "#16181d" : "#ffffff";
}
