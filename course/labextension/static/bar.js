/* The course bar: where you are, how far you are, the way on, and how the page looks. */
import { Progress } from "./progress.js";
import { remember, remembered } from "./shell.js";

const LAST = "bbcp:last";

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((one) => one !== null));
  return node;
}

/** Make a node like another one and keep it where it is, so that a press or the focus is never lost on the way. */
function follow(node, wanted) {
  for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  const now = [...node.childNodes];
  const then = [...wanted.childNodes];
  then.forEach((one, index) => {
    const old = now[index];
    if (!old) node.append(one);
    else if (old.nodeName !== one.nodeName) old.replaceWith(one);
    else if (one.nodeType === Node.TEXT_NODE) {
      if (old.data !== one.data) old.data = one.data;
    } else follow(old, one);
  });
  for (const extra of now.slice(then.length)) extra.remove();
}

const fill = (line, values) => line.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

/** Lay the bar above the page and keep it up to date. */
export class CourseBar {
  constructor(app, tracker, shell, map, Widget) {
    this._app = app;
    this._tracker = tracker;
    this._shell = shell;
    this._map = map;
    this._progress = new Progress(app.serviceManager.contents);
    this._widget = new Widget({ node: document.createElement("nav") });
    this._widget.id = "bbcp-bar";
    this._widget.addClass("bbcp-nav");
    this._widget.node.setAttribute("aria-label", map.bar.course);
    app.shell.add(this._widget, "header", { rank: 0 });
    this._acts = {};
    this._widget.node.addEventListener("click", (event) => {
      const pressed = event.target.closest("[data-bbcp]");
      if (pressed && !pressed.disabled) this._acts[pressed.dataset.bbcp]?.();
    });
    // A link in an activity is only HTML to JupyterLab: the browser would leave the page and load everything anew.
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[data-bbcp-page]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const [page, id] = link.dataset.bbcpPage.split("#");
      if (!id) this._go(page);
      // The same way as a link in the text, so that anchors.js brings the reader to the heading.
      else void this._app.commands.execute("rendermime:handle-local-link", { path: this._prefix() + page, id: "#" + id });
    });
    this._last = remembered(LAST);
    this._root = "";
    tracker.currentChanged.connect(() => this._moved());
    shell.onChange(() => this.draw());
    this.draw();
  }

  /** The number of the page on the screen, from 0; -1 for one that is not the course's. */
  get at() {
    const panel = this._tracker.currentWidget;
    const path = panel ? this._plain(panel.context.path) : "";
    return this._map.pages.findIndex((page) => path === page.path || path.endsWith("/" + page.path));
  }

  _plain(path) {
    return path.includes(":") ? path.split(":").pop() : path;
  }

  _moved() {
    const at = this.at;
    if (at >= 0) {
      remember(LAST, this._map.pages[at].path);
      this._root = this._prefix();
    }
    this.draw();
    void this._progress.load(this._prefix()).then((changed) => changed && this.draw());
  }

  _prefix() {
    const at = this.at;
    if (at < 0) return this._root;
    const path = this._tracker.currentWidget.context.path;
    return path.slice(0, path.length - this._map.pages[at].path.length);
  }

  _open(index) {
    this._go(this._map.pages[index].path);
  }

  _go(page) {
    const path = this._prefix() + page;
    for (const menu of document.querySelectorAll(".bbcp-menu:popover-open")) menu.hidePopover();
    void this._app.commands.execute("docmanager:open", { path }).then(() => {
      const panel = this._tracker.currentWidget;
      if (panel) panel.content.node.focus();
    });
  }

  /** Give a button its name among the bar's buttons, and say what it does. */
  _act(name, act) {
    this._acts[name] = act;
    return name;
  }

  /** Bring everything up to date. */
  draw() {
    const words = this._map.bar;
    const at = this.at;
    const total = this._map.pages.length;
    this._acts = {};
    const go = (index, label, mark, name) =>
      make(
        "button",
        {
          class: `bbcp-${name}`,
          "data-bbcp": this._act(name, () => this._open(index)),
          "aria-label": at >= 0 && index >= 0 && index < total ? `${label}: ${this._map.pages[index].title}` : label,
          disabled: at < 0 || index < 0 || index >= total,
        },
        name === "previous" ? mark : null,
        make("span", { class: "bbcp-word" }, label),
        name === "next" ? mark : null,
      );
    const where = at < 0 ? "" : fill(words.place, { number: at + 1, total });
    const pieces = [make("span", { class: "bbcp-brand" }, this._map.title), this._where(where, at)];
    if (this._shell.course || at >= 0) {
      const back = at < 0 ? this._back() : null;
      pieces.push(
        back || go(at - 1, words.previous, "‹ ", "previous"),
        make("button", { class: "bbcp-pages-button", "data-bbcp": "pages", popovertarget: "bbcp-pages" }, words.pages),
        ...(back ? [] : [go(at + 1, words.next, " ›", "next")]),
        this._pages(at),
      );
    }
    pieces.push(
      make("button", { "data-bbcp": "options", popovertarget: "bbcp-options" }, words.options),
      this._options(),
    );
    const wanted = this._widget.node.cloneNode(false);
    wanted.append(...pieces);
    follow(this._widget.node, wanted);
  }

  _change() {
    document.getElementById("bbcp-options").hidePopover();
    this._shell.toggle();
    this._widget.node.querySelector('[data-bbcp="options"]').focus();
  }

  _where(where, at) {
    const words = this._map.bar;
    const page = this._map.pages[at];
    const known = page && page.activities.length && this._progress.known;
    const done = known ? page.activities.filter((one) => this._progress.state(one) === "done").length : 0;
    const text = known ? `${where} · ${fill(words.activities, { done, total: page.activities.length })}` : where;
    return make("span", { class: "bbcp-where", role: "status" }, text);
  }

  /** The way back from a page beside the course, such as the words of the field, to where one was reading. */
  _back() {
    const index = this._map.pages.findIndex((page) => page.path === remembered(LAST));
    if (index < 0) return null;
    const label = fill(this._map.bar.resume, { page: this._map.pages[index].title });
    const act = this._act("back", () => this._open(index));
    return make("button", { class: "bbcp-back", "data-bbcp": act }, "‹ ", make("span", { class: "bbcp-word" }, label));
  }

  _pages(at) {
    const words = this._map.bar;
    const last = this._map.pages.findIndex((page) => page.path === this._last);
    const items = this._map.pages.map((page, index) => {
      const state = this._progress.page(page);
      const notes = [fill(words.minutes, { number: page.minutes })];
      if (state) notes.push(words[state]);
      if (index === at) notes.push(words.here);
      const button = make(
        "button",
        {
          "data-bbcp": this._act(`page${index}`, () => this._open(index)),
          "aria-current": index === at ? "page" : null,
        },
        page.title,
        make("small", {}, notes.join(" · ")),
      );
      return make("li", {}, button);
    });
    const resume =
      last > 0 && last !== at
        ? make(
            "button",
            { "data-bbcp": this._act("resume", () => this._open(last)) },
            fill(words.resume, { page: this._map.pages[last].title }),
          )
        : null;
    return make(
      "div",
      { class: "bbcp-menu", id: "bbcp-pages", popover: "auto", role: "dialog", "aria-label": words.pages },
      make("h2", {}, words.pages),
      resume,
      make("ol", { role: "list" }, ...items),
      ...this._beside(),
    );
  }

  /** Pages beside the course, below the heading that each asks for: for supervisors, or to look something up. */
  _beside() {
    const heads = new Map();
    this._map.more.forEach((page, index) => {
      const head = page.under || this._map.bar.more;
      heads.set(head, [...(heads.get(head) || []), make("li", {}, this._more(page, index))]);
    });
    return [...heads].flatMap(([head, items]) => [make("h2", {}, head), make("ol", { role: "list" }, ...items)]);
  }

  _more(page, index) {
    const name = this._act(`more${index}`, () => this._go(page.path));
    return make("button", { "data-bbcp": name }, page.title, make("small", {}, page.about));
  }

  _options() {
    const words = this._map.bar;
    const sizes = words.sizes.map((label, step) =>
      make(
        "button",
        {
          "data-bbcp": this._act(`size${step}`, () => {
            this._shell.setSize(step);
            this.draw();
          }),
          "aria-pressed": String(this._shell.size === step),
        },
        label,
      ),
    );
    const dark = document.body.dataset.jpThemeLight === "false";
    const theme = make(
      "button",
      {
        "data-bbcp": this._act("theme", () =>
          void this._app.commands
            .execute("apputils:change-theme", { theme: dark ? "JupyterLab Light" : "JupyterLab Dark" })
            .then(() => this.draw()),
        ),
      },
      dark ? words.light : words.dark,
    );
    const view = make(
      "button",
      { "data-bbcp": this._act("view", () => this._change()) },
      this._shell.course ? words.full : words.course_view,
    );
    return make(
      "div",
      { class: "bbcp-menu", id: "bbcp-options", popover: "auto", role: "dialog", "aria-label": words.options },
      make("h2", {}, words.size),
      ...sizes,
      make("hr"),
      theme,
      view,
    );
  }
}
