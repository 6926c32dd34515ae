// layout: what stands around the marks, in the page's fonts and colours.

function layoutOf(picture, { theme, letter, width, height, inSpace }) {
  const common = {
    width, height, showlegend: false, hovermode: "closest", uirevision: "keep",
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: theme.font, size: letter, color: theme.ink },
    hoverlabel: { bgcolor: rgb(theme.paper), bordercolor: theme.muted, font: { family: theme.font, size: letter - 1, color: theme.ink } },
  };
  return inSpace
    ? { ...common, margin: { l: 0, r: 0, t: 0, b: 0 }, dragmode: "turntable", scene: scene(picture.layout.scene, theme, letter, width, height) }
    : {
      ...common,
      margin: margins(picture.layout), dragmode: false, barmode: "overlay", bargap: 0.15,
      xaxis: { ...flatAxis(picture.layout.xaxis, theme, letter), ...wordsUnder(picture.layout.xaxis, letter, width) },
      yaxis: flatAxis(picture.layout.yaxis, theme, letter),
    };
}

function margins({ xaxis, yaxis }) {
  const hidden = xaxis.visible === false && yaxis.visible === false;
  return hidden ? { l: 8, r: 8, t: 8, b: 8 } : { l: 20, r: 16, t: 12, b: 20, pad: 0 };
}

// The height that a drawing without axes fills at a width, so that none is left empty on a phone; nothing for other figures.
function roomFor({ xaxis, yaxis }, width) {
  if (!yaxis?.scaleanchor || xaxis.visible !== false || !xaxis.range || !yaxis.range) {
    return undefined;
  }
  const { l, r, t, b } = margins({ xaxis, yaxis });
  return Math.ceil(t + b + (width - l - r) * (yaxis.range[1] - yaxis.range[0]) / (xaxis.range[1] - xaxis.range[0]));
}

function flatAxis(axis, theme, letter) {
  return {
    automargin: true, fixedrange: true, zeroline: false, showline: true, linecolor: theme.muted, linewidth: 1,
    gridcolor: theme.grid, gridwidth: 1, ticks: "outside", ticklen: 5, tickcolor: theme.muted, nticks: 8,
    tickfont: { size: letter, color: theme.muted },
    ...axis,
    ...numbersOn(axis),
    title: { text: axis.title?.text ?? "", standoff: 10, font: { size: letter + 1, color: theme.ink } },
  };
}

// The words under bars stand level and break into lines as narrow as their bars.
function wordsUnder({ type, ticktext }, letter, width) {
  if (type !== "category") {
    return {};
  }
  const room = Math.max(4, (width - 70) / ticktext.length / (letter * 0.56));
  const broken = ticktext.map(text => text.split(" ").reduce((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= room ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []).join("<br>"));
  return { ticktext: broken, tickangle: 0 };
}

// 100,000 is easier to read than 10⁵, but not 100,000,000,000; and the places of a logarithmic axis are 1, 10, 100.
function numbersOn({ type, range, tickvals }) {
  if (!range || tickvals) {
    return { exponentformat: "power" };
  }
  if (type === "log") {
    return factors(...range);
  }
  const largest = Math.max(...range.map(Math.abs));
  return largest >= 1e7 || largest < 1e-3 ? { exponentformat: "power" } : { exponentformat: "none", separatethousands: true };
}

function factors(low, high) {
  const [first, last] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
  const decades = last - first + 1;
  const multiples = decades > 2 ? [1] : [1, 2, 5];
  const every = Math.max(1, Math.ceil(decades / 8));
  const tickvals = [];
  for (let decade = first - 1; decade <= last; decade += every) {
    multiples.map(multiple => multiple * 10 ** decade).filter(value => Math.log10(value) >= low - 1e-9 && Math.log10(value) <= high + 1e-9)
      .forEach(value => tickvals.push(value));
  }
  const plain = first >= -4 && last <= 6;
  return { tickmode: "array", tickvals, ticktext: tickvals.map(value => plain ? plainNumber(value) : powerOfTen(value)) };
}

function plainNumber(value) {
  return value < 1 ? String(Number(value.toPrecision(1))) : value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
}

function powerOfTen(value) {
  const power = Math.floor(Math.log10(value) + 1e-9);
  const multiple = Math.round(value / 10 ** power);
  const raised = String(power).replace(/./g, sign => "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign] ?? "⁻");
  return multiple === 1 ? `10${raised}` : `${multiple}·10${raised}`;
}

function scene(said, theme, letter, width, height) {
  const axis = given => ({
    gridcolor: theme.grid, showbackground: false, zeroline: false, color: theme.muted, nticks: 5, showspikes: false,
    tickfont: { size: Math.max(11, letter - 4) },
    ...given,
    ...numbersOn(given),
    title: { text: given.title.text, font: { size: letter - 1, color: theme.ink } },
  });
  // Where the drawing is narrow the eye steps back, or the words at the sides would be cut off.
  const far = Math.max(1, 1.6 * height / width);
  const eye = said.camera?.eye ?? { x: 1.1, y: -1.35, z: 1.0 };
  return {
    aspectmode: said.aspectmode ?? "manual", aspectratio: { x: 1.15, y: 1.15, z: 0.75 },
    camera: { eye: { x: eye.x * far, y: eye.y * far, z: eye.z * far }, center: { x: 0, y: 0, z: -0.12 } },
    xaxis: axis(said.xaxis), yaxis: axis(said.yaxis), zaxis: axis(said.zaxis),
  };
}

// How many pixels one unit of each axis is long, as plotly.js laid it out; before the first drawing, a guess.
function scaleOfAxes(drawing, picture, { width, height }) {
  const length = (axis, guess) => {
    const laidOut = drawing._fullLayout?.[axis];
    const range = laidOut?.range ?? picture.layout[axis]?.range ?? [0, 1];
    return (laidOut?._length ?? guess) / Math.abs(range[1] - range[0]);
  };
  return { x: length("xaxis", width * 0.85), y: length("yaxis", height * 0.8) };
}
