/* Keep every word of an answer box: a draft in this browser at once, and the file as soon as typing rests. */
import { drafts } from "./drafts.js";
import { whenOffline } from "./offline.js";

// Milliseconds: the file is written once typing rests, and in any case this often.
const SAVE_AFTER = 800;
const SAVE_AT_LEAST = 3000;

/** Let each save of a page wait for the one before it: JupyterLab takes what its own last save wrote for a stranger's. */
export function saveOneByOne(context) {
  const save = context.save.bind(context);
  let last = Promise.resolve();
  context.save = () => (last = last.catch(() => {}).then(() => !context.isDisposed && save()));
}

/** Keep the words of a cell from now on; `tell(gone)` hears that they cannot be saved, and that they can be again. */
export function keepWords(panel, cell, id, tell) {
  const context = panel.context;
  // Counted here, because JupyterLab calls a page saved also when a letter came while it was being saved.
  let [due, since, changes, saving, saved, offline] = [0, 0, 0, 0, 0, false];
  let sent; // the words that the last save took along
  const later = () => {
    clearTimeout(due);
    since = since || Date.now();
    due = setTimeout(() => {
      since = 0;
      if (!panel.isDisposed && changes !== saved && !context.model.readOnly) void context.save().catch(() => {});
    }, Math.max(0, Math.min(SAVE_AFTER, since + SAVE_AT_LEAST - Date.now())));
  };
  cell.model.sharedModel.changed.connect(() => {
    changes += 1;
    drafts.put(context.path, id, cell.model.sharedModel.getSource(), sent);
    later();
  });
  context.saveState.connect((_, state) => {
    if (state === "started") [saving, sent] = [changes, cell.model.sharedModel.getSource()];
    if (state !== "completed") return;
    saved = saving;
    if (saved === changes) drafts.drop(context.path, id);
    else later();
    if (offline) tell((offline = false));
  });
  whenOffline(() => {
    if (panel.isDisposed) return false;
    if (!offline && changes !== saved) tell((offline = true));
    return true;
  });
}

/** Bring back what was typed and could not be saved: the server was gone, or the browser was killed. */
export async function bringBack(panel, cell, id) {
  const { path, contentsModel } = panel.context;
  const words = cell.model.sharedModel;
  const saved = Date.parse((contentsModel && contentsModel.last_modified) || "") || 0;
  const found = words.getSource();
  const draft = await drafts.get(path, id);
  // Typing has begun meanwhile: that is newer than any draft.
  if (!draft || draft.text === found || words.getSource() !== found) return;
  // A slow server writes what it was sent later than the letters that were typed meanwhile.
  if (draft.at > saved || draft.sent === found) words.setSource(draft.text);
  else drafts.drop(path, id);
}
