// figure: one figure on the page. It draws itself, and again whenever a control, the theme or its width changes.

class FigureOnPage {
  constructor(root, board) {
    this.root = root;
    this.board = board;
    this.said = JSON.parse(root.querySelector("script[type='application/json']").textContent);
    this.knobs = this.said.knobs.map(knob => ({ ...knob, kind: "Turn", labels: knob.values.map(value => String(value)) }));
    this.plot = root.querySelector(".ltn-plot");
    this.controls = [...this.said.controls, ...this.knobs];
    this.height = parseInt(this.plot.style.height, 10);
    this.busy = false;
    this.outdated = false;
    this.controls.forEach(control => board.add(control.name, control.start, () => this.redraw()));
  }

  // Draws for the first time; never rejects, because the reader gets to see what went wrong.
  async start() {
    try {
      this.plotly = await plotly(this.said.words);
      await this.whenVisible();
      this.drawing = document.createElement("div");
      this.plot.replaceChildren(this.drawing);
      await this.draw();
      this.root.dataset.drawn = "true";
      this.watch();
    } catch (error) {
      this.fail(error);
    }
  }

  get isVisible() {
    // Some browsers give a width to what is folded away; those also know that it cannot be seen.
    return this.root.isConnected && this.plot.clientWidth > 0 && (this.plot.checkVisibility?.() ?? true);
  }

  whenVisible() {
    return this.isVisible ? Promise.resolve() : new Promise(resolve => {
      const observer = new ResizeObserver(() => {
        if (this.isVisible) {
          observer.disconnect();
          resolve();
        }
      });
      observer.observe(this.plot);
    });
  }

  watch() {
    new ResizeObserver(() => {
      if (this.isVisible && this.plot.clientWidth !== this.drawnWidth) {
        this.redraw();
      }
    }).observe(this.plot);
    document.addEventListener("themechange", () => this.redraw());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.redraw());
    // Printing waits for what is drawn at once. By the first event the page has its light colours, by the second those of
    // the paper and its width; browsers that print a copy of the page send no second one.
    const drawAtOnce = () => this.draw().catch(error => this.fail(error));
    addEventListener("beforeprint", drawAtOnce);
    matchMedia("print").addEventListener("change", drawAtOnce);
    addEventListener("afterprint", () => this.redraw());
  }

  // At most one drawing at a time; of the wishes that come meanwhile the last one counts.
  async redraw() {
    if (!this.drawing) {
      return;
    }
    if (this.busy) {
      this.outdated = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.outdated = false;
        await new Promise(requestAnimationFrame);
        await this.draw();
      } while (this.outdated);
    } catch (error) {
      this.fail(error);
    }
    this.busy = false;
  }

  async draw() {
    // While it is folded away, or after an editor has taken the output out, there is nothing to draw on.
    if (!this.isVisible) {
      this.drawnWidth = 0;
      return;
    }
    const state = stateOf(this.said.controls, this.board);
    const picture = this.said.states.length > 0 ? patched(this.said.first, this.said.states[state]) : this.said.first;
    const context = this.context();
    context.scale = scaleOfAxes(this.drawing, picture, context);
    this.showWords(picture, context);
    await this.show(picture, context);
    const scale = scaleOfAxes(this.drawing, picture, context);
    if (this.dependsOnScale(picture) && Math.abs(scale.x / context.scale.x - scale.y / context.scale.y) + Math.abs(scale.x / context.scale.x - 1) > 0.01) {
      await this.show(picture, { ...context, scale });
    }
    this.root.dataset.state = this.controls.map(control => this.board.at(control.name)).join(",");
  }

  async show(picture, context) {
    const traces = tracesOf(picture, context);
    drawLegend(this.root.querySelector(".ltn-legend"), traces);
    const bare = traces.map(({ swatch, ...trace }) => trace);
    await this.plotly.react(this.drawing, bare, layoutOf(picture, context), { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false });
  }

  dependsOnScale(picture) {
    return Object.values(picture.traces).some(trace => ["squares", "circles", "edges", "words"].includes(trace.type));
  }

  context() {
    const theme = themeFor(this.root);
    this.root.closest(".ltn").classList.toggle("ltn-card", !theme.onPage); // Before measuring: a card has a rim.
    const width = this.drawnWidth = this.plot.clientWidth;
    const height = Math.min(this.height, roomFor(this.said.first.layout, width) ?? Math.max(260, Math.round(width * 0.95)));
    this.plot.style.height = `${height}px`;
    return {
      theme, width, height, inSpace: this.said.inSpace === true, letter: width < 480 ? 13 : 16,
      knobs: name => {
        const knob = this.knobs.find(candidate => candidate.name === name);
        return knob.values[this.board.at(name)];
      },
    };
  }

  showWords(picture, { knobs }) {
    const title = this.root.querySelector(".ltn-title");
    title.textContent = picture.title ?? "";
    title.hidden = !picture.title;
    const reading = this.root.querySelector(".ltn-reading");
    const scored = Object.values(picture.traces).filter(trace => trace.target);
    reading.hidden = scored.length === 0;
    reading.textContent = scored.map(trace => `${this.said.words.loss}: ${Number(gapOf(trace, knobs).toPrecision(3))}`).join(", ");
  }

  fail(error) {
    this.root.dataset.failed = "true";
    const notice = document.createElement("p");
    notice.className = "ltn-notice";
    notice.setAttribute("role", "alert");
    notice.textContent = error.message === this.said.words.cannotUnpack ? error.message : `${this.said.words.cannotDraw} ${error.message}`;
    this.plot.replaceChildren(notice);
    this.drawing = undefined;
  }
}
