// sums: curves that are added up here, term by term, while the reader turns knobs.

const bends = {
  None: sum => sum,
  Relu: sum => Math.max(0, sum),
  Sigmoid: sum => 1 / (1 + Math.exp(-sum)),
  Tanh: Math.tanh,
};

// size · bend(weight · (x - at) + bias), where a number may be the name of a knob.
function termAt(term, knobs) {
  const number = setting => typeof setting === "string" ? knobs(setting) : setting;
  const [size, weight, at, bias] = [term.size, term.weight, term.at, term.bias].map(number);
  const bend = bends[term.bend];
  return x => size * bend(weight * (x - at) + bias);
}

function sumTraces(trace, knobs) {
  const steps = 400;
  const x = Array.from({ length: steps + 1 }, (_, i) => trace.from + (trace.to - trace.from) * i / steps);
  const terms = trace.terms.map(term => termAt(term, knobs));
  const total = value => terms.reduce((sum, term) => sum + term(value), 0);
  const line = (y, more) => ({
    type: "scatter", mode: "lines", x, y, opacity: trace.opacity, hovertemplate: trace.hovertemplate, ...more,
  });
  const single = trace.showsTerms
    ? terms.map(term => line(x.map(term), { line: { color: "ink:Quiet", width: 2, dash: "dot" }, hoverinfo: "skip", hovertemplate: undefined }))
    : [];
  return [...single, line(x.map(total), { name: trace.name, swatch: trace.swatch, line: { color: trace.color, width: 3.5 } })];
}

// The mean squared gap between the curve and the points it is compared with.
function gapOf(trace, knobs) {
  const terms = trace.terms.map(term => termAt(term, knobs));
  const { x, y } = withNumbers(trace.target);
  const gaps = x.map((value, i) => y[i] - terms.reduce((sum, term) => sum + term(value), 0)).filter(Number.isFinite);
  return gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length;
}
