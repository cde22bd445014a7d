/* Brings a link such as `glossary.ipynb#danger-statement` to its heading, also where the page opens only now, and a link
 * without one to the first heading of the page.
 *
 * JupyterLab looks for the heading at once, when a page that opens has drawn none yet, and it takes "smart" and
 * "SMART" for two things.
 */

const LINK = "rendermime:handle-local-link";
const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => `.jp-MarkdownOutput h${level}`).join(", ");
const PATIENCE = 10000;
// What is above a heading may still grow after it is there: pictures, and activities that start, late on a slow computer.
const SETTLING = 15000;
// Where JupyterLab puts the focus when it draws a page; a person's tool puts it on a link or a control.
const DRAWN = "body, .jp-Notebook, .jp-Cell, .jp-WindowedPanel-outer";
const HANDS = ["wheel", "keydown", "pointerdown", "touchstart"];

/** Write a heading's words as they stand in a link: lower case, with hyphens. */
export function anchor(words) {
  return words
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function plain(fragment) {
  try {
    return anchor(decodeURIComponent(fragment));
  } catch {
    return anchor(fragment);
  }
}

function heading(panel, wanted) {
  const all = [...panel.content.node.querySelectorAll(HEADINGS)];
  return wanted ? all.find((one) => anchor(one.dataset.jupyterId || one.id) === wanted) : all[0];
}

/** Follow every link to another notebook or to a heading, of it or of the same one. */
export function followAnchors(app, tracker) {
  let latest = 0;
  document.addEventListener("click", (event) => {
    const link = event.target.closest('.jp-MarkdownOutput a[href^="#"]');
    const panel = link && tracker.find((one) => one.content.node.contains(link));
    if (!panel) return;
    event.preventDefault();
    const mine = (latest += 1);
    void go(tracker, panel.context.path, plain(link.getAttribute("href")), () => mine === latest);
  });
  app.commands.commandExecuted.connect((_, { id, args, result }) => {
    if (id !== LINK || !args.path) return;
    const mine = (latest += 1);
    void Promise.resolve(result)
      .then(() => go(tracker, args.path, plain(args.id || ""), () => mine === latest))
      .catch((error) => console.warn("bbcp-learner: a link did not lead to its heading.", error));
  });
}

async function go(tracker, path, wanted, current) {
  const end = Date.now() + PATIENCE;
  while (current() && Date.now() < end) {
    const panel = tracker.find((one) => one.context.path === path);
    if (panel && panel.isVisible && heading(panel, wanted)) return arrive(panel, wanted, current);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Show the heading, tell a screen reader by the focus, and stay there while the page settles. */
function arrive(panel, wanted, current) {
  let reached = null;
  const align = () => {
    const found = current() && !panel.isDisposed && panel.isVisible ? heading(panel, wanted) : null;
    if (!found) return stop();
    const lost = document.activeElement.matches(DRAWN);
    if (found === reached && !lost && !found.contains(document.activeElement)) return stop();
    if (found !== reached || lost) {
      found.tabIndex = -1;
      found.classList.add("bbcp-arrived");
      found.addEventListener("blur", () => found.classList.remove("bbcp-arrived"), { once: true });
      found.focus({ preventScroll: true });
      reached = found;
    }
    found.scrollIntoView({ block: "start" });
  };
  const grows = new ResizeObserver(align);
  const moved = () => setTimeout(align, 0);
  const hands = (act) => HANDS.forEach((name) => window[act](name, stop, { capture: true, passive: true }));
  const rest = setTimeout(stop, SETTLING);
  function stop() {
    clearTimeout(rest);
    grows.disconnect();
    window.removeEventListener("focusin", moved, true);
    window.removeEventListener("focusout", moved, true);
    hands("removeEventListener");
  }
  hands("addEventListener");
  window.addEventListener("focusin", moved, true);
  window.addEventListener("focusout", moved, true);
  for (const cell of panel.content.widgets) grows.observe(cell.node);
  align();
}
