// marks: from the traces of a figure's data to those of plotly.js.

// Everything a mark may depend on: the theme, the knobs, and how many pixels a unit is long.
function tracesOf(picture, context) {
  return Object.entries(picture.traces)
    .sort(([one], [other]) => one - other)
    .flatMap(([, trace]) => expanded(withNumbers(trace), { ...context, range: axis => picture.layout[axis]?.range ?? picture.layout.scene?.[axis]?.range }))
    .map(trace => coloured(styled(trace, context), context.theme));
}

function expanded(trace, { knobs, scale, theme, range }) {
  switch (trace.type) {
    case "scatter3d": return [lifted(trace, range("zaxis"))];
    case "sum": return sumTraces(trace, knobs);
    case "squares": return squareTraces(trace, scale, range("xaxis"));
    case "circles": return circleTraces(trace, scale, theme);
    case "words": return wordTraces(trace, scale);
    case "edges": return edgeTraces(trace, scale, theme);
    case "levels": return levelTraces(trace, theme);
    default: return [trace];
  }
}

function styled(trace, { theme, letter }) {
  switch (trace.type) {
    case "surface":
      return { ...trace, lighting: { ambient: 0.8, diffuse: 0.45, specular: 0.03, roughness: 0.9 } };
    case "heatmap":
      return { ...trace, ...cellNumbers(trace), colorbar: colourBar(trace.colorbar?.title?.text, theme, letter) };
    case "scatter":
      return trace.mode === "text" ? { ...trace, textfont: { size: letter, ...dropped(trace.textfont) } } : trace;
    default:
      return trace;
  }
}

// What lies on a surface would sink into it here and there; it floats a little above. Hints tell the true height.
function lifted(trace, range) {
  const height = range ? (range[1] - range[0]) * 0.02 : 0;
  return {
    ...trace, z: trace.z.map(value => value === null ? null : value + height), customdata: trace.z,
    hovertemplate: trace.hovertemplate?.replace("%{z:", "%{customdata:"),
  };
}

function dropped(object = {}) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));
}

// An empty cell gets no number.
function cellNumbers({ texttemplate, z }) {
  return texttemplate ? { text: z.map(row => row.map(value => value === null ? "" : String(Number(value.toPrecision(3))))) } : {};
}

function colourBar(title, theme, letter) {
  return {
    thickness: 14, outlinewidth: 0, len: 1, tickfont: { size: letter - 2, color: theme.muted }, nticks: 6,
    title: { text: title ?? "", side: "right", font: { size: letter } },
  };
}

// A map: bands that get darker towards the bottom, a line at each level, and its number on the line.
function levelTraces(trace, theme) {
  const levels = trace.levels;
  const step = levels.length > 1 ? levels[1] - levels[0] : 1;
  const even = levels.every((level, i) => i === 0 || Math.abs(level - levels[i - 1] - step) < 1e-6 * step);
  const common = { type: "contour", x: trace.x, y: trace.y, opacity: trace.opacity, hovertemplate: trace.hovertemplate, showscale: false };
  const line = { color: rgb(mixed(theme.paper, channelsOf(theme.muted, theme.element), 0.55)), width: 1.2, smoothing: 0.9 };
  const labels = { showlabels: true, labelfont: { size: 13, color: theme.muted } };
  if (even || levels.length < 2) {
    return [{
      ...common, z: trace.z, colorscale: landscape(theme), line,
      contours: { start: levels[0], end: levels[levels.length - 1], size: step, coloring: "fill", ...labels },
    }];
  }
  // Levels that are not equally far apart: the bands are counted, and each line is drawn for itself.
  return [
    {
      ...common, z: countedLevels(trace, levels), colorscale: landscape(theme), line: { width: 0 }, hoverinfo: "skip", hovertemplate: undefined,
      contours: { start: 0, end: levels.length - 1, size: 1, coloring: "fill" },
    },
    ...levels.map(level => ({
      ...common, z: trace.z, line: { ...line, color: line.color }, colorscale: [[0, line.color], [1, line.color]],
      contours: { start: level, end: level, size: 1, coloring: "none", ...labels },
    })),
  ];
}

const countedGrids = new WeakMap();

// How many levels lie below each height, with the share of the way to the next.
function countedLevels({ z }, levels) {
  if (!countedGrids.has(z)) {
    const count = height => {
      const above = levels.findIndex(level => level > height);
      const below = Math.min(Math.max(0, (above < 0 ? levels.length : above) - 1), levels.length - 2);
      return below + (height - levels[below]) / (levels[below + 1] - levels[below]);
    };
    countedGrids.set(z, z.map(row => row.map(height => height === null ? null : count(height))));
  }
  return countedGrids.get(z);
}
