// library: plotly.js, unpacked once a page. All figures await the same promise.

let library;

function plotly(words) {
  library ??= unpacked(words).then(evaluated);
  return library;
}

async function unpacked(words) {
  if (typeof DecompressionStream === "undefined") {
    throw new Error(words.cannotUnpack);
  }
  const bytes = Uint8Array.from(atob(lineToNetwork.library), letter => letter.charCodeAt(0));
  lineToNetwork.library = ""; // Two megabytes that nobody needs twice.
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

// plotly.js measures the letters of figures in space by reading them back from a canvas, which browsers warn of unless they
// were told. And an editor may have put a `define` or a `module` into the page, which plotly.js would hand itself to instead of us.
function evaluated(source) {
  const module = { exports: {} };
  new Function("define", "module", "exports", source.replaceAll('getContext("2d")', 'getContext("2d",{willReadFrequently:true})'))(undefined, module, module.exports);
  return module.exports;
}
