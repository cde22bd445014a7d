/* The two menus of the course bar: its pages, and how the page looks. */
import { fill, make } from "./nodes.js";

function menu(id, label, ...children) {
  return make("div", { class: "bbcp-menu", id, popover: "auto", role: "dialog", "aria-label": label }, ...children);
}

function more(bar, page, index) {
  const name = bar.act(`more${index}`, () => bar.go(page.path));
  return make("button", { "data-bbcp": name }, page.title, make("small", {}, page.about));
}

/** Pages beside the course, below the heading that each asks for: for supervisors, or to look something up. */
function beside(bar) {
  const heads = new Map();
  bar.map.more.forEach((page, index) => {
    const head = page.under || bar.map.bar.more;
    heads.set(head, [...(heads.get(head) || []), make("li", {}, more(bar, page, index))]);
  });
  return [...heads].flatMap(([head, items]) => [make("h2", {}, head), make("ol", { role: "list" }, ...items)]);
}

/** Every page of the course with how far it is, and the pages beside it. */
export function pagesMenu(bar, at) {
  const words = bar.map.bar;
  const last = bar.pageAt(bar.last);
  const items = bar.map.pages.map((page, index) => {
    const state = bar.progress.page(page);
    const notes = [fill(words.minutes, { number: page.minutes })];
    if (state) notes.push(words[state]);
    if (index === at) notes.push(words.here);
    const button = make(
      "button",
      {
        "data-bbcp": bar.act(`page${index}`, () => bar.open(index)),
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
          { "data-bbcp": bar.act("resume", () => bar.open(last)) },
          fill(words.resume, { page: bar.map.pages[last].title }),
        )
      : null;
  return menu(
    "bbcp-pages",
    words.pages,
    make("h2", {}, words.pages),
    resume,
    make("ol", { role: "list" }, ...items),
    ...beside(bar),
  );
}

/** The size of the text, light or dark, and the course view or the whole JupyterLab. */
export function optionsMenu(bar) {
  const words = bar.map.bar;
  const sizes = words.sizes.map((label, step) =>
    make(
      "button",
      {
        "data-bbcp": bar.act(`size${step}`, () => {
          bar.shell.setSize(step);
          bar.draw();
        }),
        "aria-pressed": String(bar.shell.size === step),
      },
      label,
    ),
  );
  const dark = document.body.dataset.jpThemeLight === "false";
  const theme = make(
    "button",
    {
      "data-bbcp": bar.act("theme", () =>
        void bar.app.commands
          .execute("apputils:change-theme", { theme: dark ? "JupyterLab Light" : "JupyterLab Dark" })
          .then(() => bar.draw()),
      ),
    },
    dark ? words.light : words.dark,
  );
  const view = make(
    "button",
    { "data-bbcp": bar.act("view", () => bar.change()) },
    bar.shell.course ? words.full : words.course_view,
  );
  return menu(
    "bbcp-options",
    words.options,
    make("h2", {}, words.size),
    ...sizes,
    make("hr"),
    theme,
    view,
  );
}
