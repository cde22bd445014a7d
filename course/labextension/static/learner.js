/* Runs the activities of the course's own notebooks, and says in words why another one's are not run. */
import { putTexts, takeTexts, whenAnew } from "./anew.js";
import { watchAnswers } from "./answers.js";
import { watchEnd } from "./finish.js";
import { folderIsPlain, isBlank, knownCells, loadKnownCells } from "./guard.js";
import { orderPresses } from "./presses.js";

const WIDGET = "application/vnd.jupyter.widget-view+json";
// After this the page says that it takes long, so that nobody waits for a kernel that is not coming.
const PATIENCE = 30000;
// After this an activity that lives in the kernel and is not drawn is begun anew.
const DRAWN = 10000;
const LOOK = 200;

/** Look after every notebook that is opened from now on. */
export function watchNotebooks(app, tracker, CodeCell, map, address) {
  const known = loadKnownCells(address);
  tracker.widgetAdded.connect((_, panel) => void open(app, panel, CodeCell, map, known));
}

async function open(app, panel, CodeCell, map, loading) {
  await panel.context.ready;
  if (panel.isDisposed) return;
  const look = () => folderIsPlain(app.serviceManager.contents, panel.context.path);
  const plain = look();
  orderPresses(panel);
  watchAnswers(panel, map, plain);
  watchEnd(panel, map.finish, plain);
  const known = await loading;
  if (panel.isDisposed) return;
  // By themselves: where the notebook runs them, it leaves a box that is written in, and scrolls to where it began.
  const run = (cells) => Promise.all(cells.map((cell) => CodeCell.execute(cell, panel.sessionContext)));
  const page = { panel, known, words: map.notice, run };
  panel.content.model.contentChanged.connect(() => later(panel, () => markKnown(panel, known)));
  whenAnew(panel, (elsewhere) => begin(page, look, elsewhere));
  await start(page, plain, false);
}

/** Begin again. JupyterLab hears nothing from widgets of a Python that was started anew elsewhere, until it does that itself. */
async function begin(page, look, elsewhere) {
  const known = elsewhere ? await knownCells(page.panel.content, page.known) : new Map();
  if (known.size) await page.panel.sessionContext.restartKernel();
  else await start(page, look(), true);
}

/** Run the activities where the guard lets them be run, and say so where it does not.
 *
 * `again` says that they ran before, and lost the Python behind them.
 */
async function start({ panel, known, words, run }, plain, again) {
  const first = await markKnown(panel, known);
  if (panel.isDisposed || !first.size) return;
  if (again) panel.content.node.querySelector(".bbcp-notice")?.remove();
  if (!allKnown(first)) {
    say(panel, words, known.size ? "altered" : "unknown", () => run([...first.keys()]));
    return;
  }
  if (!(await plain)) {
    say(panel, words, "shadowed");
    return;
  }
  if (panel.isDisposed) return;
  const texts = again ? takeTexts([...first.keys()]) : [];
  panel.addClass("bbcp-starting");
  const giveUp = setTimeout(() => {
    panel.removeClass("bbcp-starting");
    say(panel, words, "slow");
  }, PATIENCE);
  try {
    await panel.sessionContext.ready;
    if (panel.isDisposed || !panel.sessionContext.session) return;
    // Looked at again: the kernel took a while, and a cell may have been altered meanwhile.
    const now = await markKnown(panel, known);
    if (!allKnown(now)) return;
    const cells = [...now.keys()];
    if ((await stillAlive(panel.sessionContext.session.kernel, cells)) && (await drawn(panel, cells))) return;
    await run(cells);
    if (again) await comeBack(panel, words, cells, texts);
  } catch (error) {
    console.warn("bbcp-learner: the activities did not start by themselves.", error);
    say(panel, words, "unknown");
  } finally {
    clearTimeout(giveUp);
    if (!panel.isDisposed) panel.removeClass("bbcp-starting");
  }
}

/** Put what was being written back into activities that had to start again, and say what happened. */
async function comeBack(panel, words, cells, texts) {
  panel.removeClass("bbcp-starting");
  await drawn(panel, cells);
  const left = putTexts(texts);
  const notice = say(panel, words, "again", () => {}, words.close);
  if (!notice || !left.length) return;
  const line = document.createElement("p");
  line.textContent = words.again_texts;
  const kept = left.map(({ text }) => Object.assign(document.createElement("blockquote"), { textContent: text }));
  notice.lastElementChild.before(line, ...kept);
}

/** Say above the page what is with its activities, with a button where the person may decide to do something. */
function say(panel, words, why, act = null, label = words.start) {
  if (panel.isDisposed || panel.content.node.querySelector(".bbcp-notice")) return null;
  const notice = document.createElement("div");
  notice.className = "bbcp-notice";
  notice.setAttribute("role", why === "again" ? "status" : "note");
  const page = panel.content.node.querySelector(".jp-WindowedPanel-viewport") || panel.content.node;
  page.prepend(notice);
  // A screen reader hears what changes in a status, and not one that comes with its words in it.
  const line = document.createElement("p");
  notice.append(line);
  line.textContent = words[why];
  if (act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      notice.remove();
      void act();
    });
    notice.append(button);
  }
  return notice;
}

function allKnown(found) {
  return found.size > 0 && [...found.values()].every(Boolean);
}

/** Mark the known code cells, so that only their code is hidden; an altered one shows what it does. */
async function markKnown(panel, known) {
  const found = await knownCells(panel.content, known);
  if (panel.isDisposed) return found;
  for (const cell of panel.content.widgets) {
    cell.toggleClass("bbcp-known", Boolean(found.get(cell)));
    cell.toggleClass("bbcp-blank", isBlank(cell));
  }
  panel.toggleClass("bbcp-course", allKnown(found));
  return found;
}

/** Say whether the cells' activities still live in the kernel, as after a page reload: then what was typed stays. */
async function stillAlive(kernel, cells) {
  const ids = cells.map((cell) => {
    const views = cell.model.outputs.toJSON().map((one) => one.data && one.data[WIDGET]);
    return (views.find(Boolean) || {}).model_id;
  });
  if (!kernel || !ids.every(Boolean)) return false;
  const answer = await kernel.requestCommInfo({ target_name: "jupyter.widget" });
  return answer.content.status === "ok" && ids.every((id) => id in answer.content.comms);
}

/** Say whether the activities that still live are on the page too: on a slow computer ipywidgets gives up on some. */
async function drawn(panel, cells) {
  for (let waited = 0; waited < DRAWN && !panel.isDisposed; waited += LOOK) {
    const shown = cells.map((cell) => [...cell.node.querySelectorAll(".jp-OutputArea-output")]);
    if (shown.flat().some((one) => one.matches(".jupyter-widgets") && !one.firstElementChild)) return false;
    if (shown.every((outputs) => outputs.some((one) => one.querySelector(".jupyter-widgets")))) return true;
    await new Promise((done) => setTimeout(done, LOOK));
  }
  return panel.isDisposed;
}

const waiting = new WeakMap();
/** Do something once typing rests, one timer for each notebook. */
function later(panel, act) {
  clearTimeout(waiting.get(panel));
  waiting.set(
    panel,
    setTimeout(() => !panel.isDisposed && void act(), 400),
  );
}
