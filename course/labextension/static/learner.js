/* Runs the activities of the course's own notebooks and hides their code. */
import { folderIsPlain, knownCells, loadKnownCells } from "./guard.js";
import { typeAfterDoubleClick } from "./typing.js";

const STYLE = `
.jp-Notebook .jp-Cell.bbcp-known > .jp-Cell-inputWrapper,
.jp-Notebook .jp-Cell.bbcp-known .jp-OutputPrompt,
.jp-Notebook .jp-Cell.bbcp-known .jp-OutputArea-promptOverlay,
.jp-Notebook .jp-Cell.bbcp-known > .jp-Cell-outputWrapper > .jp-Cell-outputCollapser { display: none !important; }
.jp-Notebook .jp-Cell.bbcp-known .jp-OutputArea-output { overflow: visible; padding: 0; }
.jp-Notebook .jp-Cell.bbcp-known .jp-OutputArea-child { overflow: visible; }
.jp-NotebookPanel.bbcp-course .jp-MarkdownCell .jp-InputPrompt { display: none; }
/* While the kernel starts, an activity kept from last time is a picture without life: hide it. */
.jp-NotebookPanel.bbcp-starting .bbcp-known > .jp-Cell-outputWrapper { display: none; }
.jp-NotebookPanel.bbcp-starting .bbcp-press { font-size: 0; }
.jp-NotebookPanel.bbcp-starting .bbcp-press::after { content: "Getting the activity ready …"; font-size: 14px; }
`;
const WIDGET = "application/vnd.jupyter.widget-view+json";
// Below this width, in pixels, the list of files would leave no room for the page: phones, and screens zoomed in.
const NARROW = 900;
// After this the "press here" line is shown again, so that nobody waits for a kernel that is not coming.
const PATIENCE = 30000;

/** Look after every notebook that is opened from now on. */
export function watchNotebooks(app, tracker, actions, address) {
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.appendChild(style);
  const known = loadKnownCells(address);
  tracker.widgetAdded.connect((_, panel) => {
    typeAfterDoubleClick(panel);
    void open(app, panel, actions, known);
  });
}

async function open(app, panel, actions, loading) {
  await panel.context.ready;
  const known = await loading;
  if (panel.isDisposed || known.size === 0) return;
  const first = await markKnown(panel, known);
  panel.content.model.contentChanged.connect(() => later(panel, () => markKnown(panel, known)));
  if (!allKnown(first)) return;
  if (window.innerWidth < NARROW && app.shell.collapseLeft) app.shell.collapseLeft();
  const contents = app.serviceManager.contents;
  if (!(await folderIsPlain(contents, panel.context.path)) || panel.isDisposed) return;
  panel.addClass("bbcp-starting");
  const giveUp = setTimeout(() => panel.removeClass("bbcp-starting"), PATIENCE);
  try {
    await panel.sessionContext.ready;
    if (panel.isDisposed || !panel.sessionContext.session) return;
    // Looked at again: the kernel took a while, and a cell may have been altered meanwhile.
    const now = await markKnown(panel, known);
    if (!allKnown(now)) return;
    if (await stillAlive(panel.sessionContext.session.kernel, [...now.keys()])) return;
    await actions.runCells(panel.content, [...now.keys()], panel.sessionContext);
  } catch (error) {
    console.warn("bbcp-learner: the activities did not start by themselves; Run > Run All Cells starts them.", error);
  } finally {
    clearTimeout(giveUp);
    if (!panel.isDisposed) panel.removeClass("bbcp-starting");
  }
}

function allKnown(found) {
  return found.size > 0 && [...found.values()].every(Boolean);
}

/** Mark the known code cells, so that only their code is hidden; an altered one shows what it does. */
async function markKnown(panel, known) {
  const found = await knownCells(panel.content, known);
  if (panel.isDisposed) return found;
  found.forEach((isKnown, cell) => cell.toggleClass("bbcp-known", isKnown));
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

const waiting = new WeakMap();
/** Do something once typing rests, one timer for each notebook. */
function later(panel, act) {
  clearTimeout(waiting.get(panel));
  waiting.set(
    panel,
    setTimeout(() => !panel.isDisposed && void act(), 400),
  );
}
