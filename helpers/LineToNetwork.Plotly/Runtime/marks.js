// marks: from the traces of a figure's data to those of plotly.js.

// Everything a mark may depend on: the theme, the knobs, and how many pixels a unit is long.
function tracesOf(picture, context) {
  return Object.entries(picture.traces)
    .sort(([one], [other]) => one - other)
    .flatMap(([, trace]) => expanded(withNumbers(trace), context))
    .map(trace => coloured(styled(trace, context), context.theme));
}

function expanded(trace, { knobs, scale, theme }) {
  switch (trace.type) {
    case "sum": return sumTraces(trace, knobs);
    case "squares": return squareTraces(trace, scale);
    case "circles": return circleTraces(trace, scale, theme);
    case "edges": return edgeTraces(trace, scale, theme);
    case "levels": return levelTraces(trace, theme);
    default: return [trace];
  }
}

function styled(trace, { theme, letter }) {
  switch (trace.type) {
    case "surface":
      return { ...trace, lighting: { ambient: 0.75, diffuse: 0.5, specular: 0.05, roughness: 0.9 } };
    case "heatmap":
      return { ...trace, colorbar: { ...colourBar(theme, letter), ...trace.colorbar } };
    case "scatter":
      return trace.mode === "text" ? { ...trace, textfont: { size: letter, ...dropped(trace.textfont) } } : trace;
    default:
      return trace;
  }
}

function dropped(object = {}) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));
}

function colourBar(theme, letter) {
  return { thickness: 14, outlinewidth: 0, len: 0.9, tickfont: { size: letter - 2, color: theme.muted }, nticks: 6 };
}

// A map: bands that get darker towards the bottom, a line at each level, and its number on the line.
function levelTraces(trace, theme) {
  const levels = trace.levels;
  const step = levels.length > 1 ? levels[1] - levels[0] : 1;
  const even = levels.every((level, i) => i === 0 || Math.abs(level - levels[i - 1] - step) < 1e-6 * step);
  const common = { type: "contour", x: trace.x, y: trace.y, opacity: trace.opacity, hovertemplate: trace.hovertemplate, showscale: false };
  const line = { color: rgb(mixed(theme.paper, channelsOf(theme.muted, theme.element), 0.55)), width: 1.2, smoothing: 0.9 };
  const labels = { showlabels: true, labelfont: { size: 13, color: theme.muted } };
  if (even) {
    return [{
      ...common, z: trace.z, colorscale: bandScale(theme), line,
      contours: { start: levels[0], end: levels[levels.length - 1], size: step, coloring: "fill", ...labels },
    }];
  }
  // Levels that are not equally far apart: the bands are counted, and each line is drawn for itself.
  return [
    {
      ...common, z: countedLevels(trace, levels), colorscale: bandScale(theme), line: { width: 0 }, hoverinfo: "skip", hovertemplate: undefined,
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
      if (above < 0) {
        return levels.length - 0.5;
      }
      return above === 0 ? -0.5 : above - 1 + (height - levels[above - 1]) / (levels[above] - levels[above - 1]);
    };
    countedGrids.set(z, z.map(row => row.map(height => height === null ? null : count(height))));
  }
  return countedGrids.get(z);
}

// Pale, so that a path on the map stays in sight; darkest at the bottom.
function bandScale(theme) {
  const tone = share => rgb(mixed(theme.paper, hexChannels(theme.dark ? "#6f8fb8" : "#33628f"), share));
  return [[0, tone(theme.dark ? 0.5 : 0.42)], [0.35, tone(0.2)], [1, tone(0.03)]];
}
