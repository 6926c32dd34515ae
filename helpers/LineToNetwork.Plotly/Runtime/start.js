// start: finds the figures that are not drawn yet. Figures of one row share their controls.

let queue = Promise.resolve();

lineToNetwork.drawAll = () => {
  document.querySelectorAll(".ltn:not([data-started])").forEach(output => {
    output.dataset.started = "true";
    const board = new Board();
    const figures = [...output.querySelectorAll(".ltn-figure")].map(root => new FigureOnPage(root, board));
    addControls(output, figures, board);
    // One after the other, with room to breathe between them, so that the first is seen soon and the page can be scrolled.
    // A figure that is folded away starts when it is unfolded, and nobody waits for it.
    figures.forEach(figure => {
      queue = queue.then(() => {
        const started = figure.start();
        return figure.isVisible ? started : undefined;
      }).then(() => new Promise(resolve => setTimeout(resolve)));
    });
  });
};

// A control of several figures stands below the row, any other below its figure.
function addControls(output, figures, board) {
  const added = new Set();
  const words = figures[0].said.words;
  figures.forEach(figure => figure.controls.filter(control => !added.has(control.name)).forEach(control => {
    added.add(control.name);
    const shared = figures.filter(other => other.controls.some(same => same.name === control.name)).length > 1;
    const place = shared ? output.querySelector(":scope > .ltn-controls") : figure.root.querySelector(".ltn-controls");
    place.append(controlFor(control, board, words));
  }));
}
