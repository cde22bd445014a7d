/* The course bar: where you are, how far you are, the way on, and how the page looks. */
import { optionsMenu, pagesMenu } from "./bar_menus.js";
import { holdFocus } from "./focus.js";
import { fill, follow, make } from "./nodes.js";
import { Progress } from "./progress.js";
import { remember, remembered } from "./shell.js";
import { followHistory } from "./turning.js";

const LAST = "bbcp:last";
// How long the page's Python must have been at rest before the log of tries is looked at again.
const REST = 700;
// How long JupyterLab may take to open what its address names.
const OPENED = 1500;

/** Lay the bar above the page and keep it up to date. */
export class CourseBar {
  constructor(app, tracker, shell, map, Widget) {
    this.app = app;
    this._tracker = tracker;
    this.shell = shell;
    this.map = map;
    this.progress = new Progress(app.serviceManager.contents);
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
      if (!id) this.go(page);
      // The same way as a link in the text, so that anchors.js brings the reader to the heading.
      else void this.app.commands.execute("rendermime:handle-local-link", { path: this._prefix() + page, id: "#" + id });
    });
    this.last = remembered(LAST);
    this._root = "";
    tracker.widgetAdded.connect((_, panel) => this._watch(panel));
    tracker.currentChanged.connect(() => this._moved());
    shell.onChange(() => this.draw());
    followHistory(this, shell);
    this.draw();
    void app.restored.then(() => setTimeout(() => this._comeBack(), OPENED));
  }

  /** JupyterLab's address now and then names a folder only; a reload then shows its launcher and no page. */
  _comeBack() {
    const bare = [...this.app.shell.widgets("main")].every((one) => one.id.startsWith("launcher"));
    const index = this.pageAt(this.last);
    if (bare && this.shell.course && index >= 0) this.open(index);
  }

  /** The number of the page on the screen, from 0; -1 for one that is not the course's. */
  get at() {
    const path = this.path;
    return this.map.pages.findIndex((page) => path === page.path || path.endsWith("/" + page.path));
  }

  /** The path of the page on the screen; empty where there is none. */
  get path() {
    const path = this._tracker.currentWidget?.context.path ?? "";
    return path.includes(":") ? path.split(":").pop() : path;
  }

  _moved() {
    const at = this.at;
    if (at >= 0) {
      remember(LAST, this.map.pages[at].path);
      this._root = this._prefix();
    }
    this.draw();
    this._look();
  }

  _look() {
    void this.progress.load(this._prefix()).then((changed) => changed && this.draw());
  }

  /** Look again how far things are when the page's Python has worked: it keeps the tries. */
  _watch(panel) {
    panel.sessionContext.statusChanged.connect((_, status) => {
      clearTimeout(this._resting);
      if (status === "idle") this._resting = setTimeout(() => this._look(), REST);
    });
  }

  _prefix() {
    const at = this.at;
    if (at < 0) return this._root;
    const path = this._tracker.currentWidget.context.path;
    return path.slice(0, path.length - this.map.pages[at].path.length);
  }

  /** The number of the page with a path in the course, from 0; -1 where there is none. */
  pageAt(path) {
    return this.map.pages.findIndex((page) => page.path === path);
  }

  /** Open a page of the course by its number, from 0. */
  open(index) {
    this.go(this.map.pages[index].path);
  }

  /** Open a page by its path in the course. */
  go(page) {
    this.show(this._prefix() + page);
  }

  /** Open a page by its path from JupyterLab's own folder. */
  show(path) {
    for (const menu of document.querySelectorAll(".bbcp-menu:popover-open")) menu.hidePopover();
    void this.app.commands.execute("docmanager:open", { path }).then(() => {
      const panel = this._tracker.currentWidget;
      if (!panel) return;
      // A page that is still being drawn loses the focus again.
      holdFocus(() => panel.node.contains(document.activeElement), () => panel.content.node.focus());
    });
  }

  /** Give a button its name among the bar's buttons, and say what it does. */
  act(name, act) {
    this._acts[name] = act;
    return name;
  }

  /** Bring everything up to date. */
  draw() {
    const words = this.map.bar;
    const at = this.at;
    const total = this.map.pages.length;
    this._acts = {};
    const go = (index, label, mark, name) =>
      make(
        "button",
        {
          class: `bbcp-${name}`,
          "data-bbcp": this.act(name, () => this.open(index)),
          "aria-label": at >= 0 && index >= 0 && index < total ? `${label}: ${this.map.pages[index].title}` : label,
          disabled: at < 0 || index < 0 || index >= total,
        },
        name === "previous" ? mark : null,
        make("span", { class: "bbcp-word" }, label),
        name === "next" ? mark : null,
      );
    const where = at < 0 ? "" : fill(words.place, { number: at + 1, total });
    const pieces = [make("span", { class: "bbcp-brand" }, this.map.title), this._where(where, at)];
    if (this.shell.course || at >= 0) {
      const back = at < 0 ? this._back() : null;
      pieces.push(
        back || go(at - 1, words.previous, "‹ ", "previous"),
        make("button", { class: "bbcp-pages-button", "data-bbcp": "pages", popovertarget: "bbcp-pages" }, words.pages),
        ...(back ? [] : [go(at + 1, words.next, " ›", "next")]),
        pagesMenu(this, at),
      );
    }
    pieces.push(
      make("button", { "data-bbcp": "options", popovertarget: "bbcp-options" }, words.options),
      optionsMenu(this),
    );
    const wanted = this._widget.node.cloneNode(false);
    wanted.append(...pieces);
    follow(this._widget.node, wanted);
  }

  /** Change between the course view and the whole JupyterLab. */
  change() {
    document.getElementById("bbcp-options").hidePopover();
    this.shell.toggle();
    this._widget.node.querySelector('[data-bbcp="options"]').focus();
  }

  _where(where, at) {
    const words = this.map.bar;
    const page = this.map.pages[at];
    const known = page && page.activities.length && this.progress.known;
    const done = known ? page.activities.filter((one) => this.progress.state(one) === "done").length : 0;
    const text = known ? `${where} · ${fill(words.activities, { done, total: page.activities.length })}` : where;
    return make("span", { class: "bbcp-where", role: "status" }, text);
  }

  /** The way back from a page beside the course, such as the words of the field, to where one was reading. */
  _back() {
    const index = this.pageAt(remembered(LAST));
    if (index < 0) return null;
    const label = fill(this.map.bar.resume, { page: this.map.pages[index].title });
    const act = this.act("back", () => this.open(index));
    return make("button", { class: "bbcp-back", "data-bbcp": act }, "‹ ", make("span", { class: "bbcp-word" }, label));
  }
}
