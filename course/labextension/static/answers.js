/* Answer boxes: they open where a person expects it, lose nothing, and say on request what the course reads in them. */
import { ask } from "./kernel.js";
import { drafts } from "./drafts.js";
import { holdFocus, keepPresses } from "./focus.js";
import { whenOffline } from "./offline.js";

// Milliseconds: the file is written once typing rests, and in any case this often.
const SAVE_AFTER = 800;
const SAVE_AT_LEAST = 3000;
// JupyterLab gives the focus back to the notebook a moment after it opened the text.
const MOMENTS = [0, 60, 160, 320];
const BY_KEY = 150;
const MOVES = /^(Arrow.*|Page.*|Home|End|Tab|Escape|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+)$/;
const REACHED = "a[href], button:not(:disabled), input, select, textarea, summary, .bbcp-answer, [tabindex='0']";

let tabbed = 0;
let pressed = false;
for (const kind of ["pointerdown", "pointerup", "pointercancel"]) {
  window.addEventListener(kind, () => (pressed = kind === "pointerdown"), true);
}
document.addEventListener("keydown", (event) => event.key === "Tab" && (tabbed = performance.now()), true);

function boxOf(cell) {
  const grading = cell.model.getMetadata("nbgrader");
  if (cell.model.type !== "markdown" || !grading || !grading.solution || cell.readOnly) return null;
  return { id: String(grading.grade_id || ""), ...(cell.model.getMetadata("bbcp") || {}) };
}

/** Look after the answer boxes of a notebook. */
export function watchAnswers(panel, map, plain) {
  const seen = new WeakSet();
  const dress = () => {
    for (const cell of panel.content.widgets) {
      if (seen.has(cell)) continue;
      const box = boxOf(cell);
      if (!box) continue;
      seen.add(cell);
      new AnswerBox(panel, cell, box, map.answer, plain);
    }
  };
  panel.content.model.cells.changed.connect(() => setTimeout(() => !panel.isDisposed && dress(), 0));
  dress();
}

class AnswerBox {
  constructor(panel, cell, box, words, plain) {
    Object.assign(this, { panel, cell, box, words, plain });
    cell.addClass("bbcp-answer");
    this._name();
    void this._restore();
    this._draw();
    this._open();
    this._keep();
  }

  /** Whether there is anything to check: a person reads the others, and a test gives no help. */
  get _checks() {
    return Boolean(this.box.case) && !this.box.test;
  }

  get _quiet() {
    return this._checks ? "" : this.box.case ? this.words.test : this.words.by_hand;
  }

  get text() {
    return this.cell.model.sharedModel.getSource();
  }

  set text(words) {
    this.cell.model.sharedModel.setSource(words);
  }

  _name() {
    const name = this.words.label.replace("{title}", this.box.title || "");
    // A name is heard only where there is a role.
    this.cell.node.setAttribute("role", "group");
    this.cell.node.setAttribute("aria-label", name);
    const settle = () => {
      if (this.cell.node.tabIndex !== 0) this.cell.node.tabIndex = 0;
      const text = this.cell.node.querySelector(".cm-content");
      if (text && text.getAttribute("aria-label") !== name) text.setAttribute("aria-label", name);
    };
    new MutationObserver(settle).observe(this.cell.node, { attributes: true, childList: true, subtree: true });
    settle();
  }

  /** Open on one click, on a double click, on Enter, and when Tab arrives. */
  _open() {
    const node = this.cell.node;
    const inside = (event) => !event.target.closest(".bbcp-check, a[href]");
    for (const kind of ["click", "dblclick"]) {
      node.addEventListener(kind, (event) => inside(event) && this.cell.rendered && this._write());
      node.addEventListener(kind, (event) => inside(event) && !this.cell.editor?.hasFocus() && this._write());
    }
    node.addEventListener("focusin", (event) => {
      if (event.target === node && performance.now() - tabbed < BY_KEY) this._write();
    });
    node.addEventListener("keydown", (event) => this._tabOut(event), true);
    this._replaceStub();
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== node) return;
      event.preventDefault();
      event.stopPropagation();
      this._write();
    });
    node.addEventListener("focusout", (event) => {
      const to = event.relatedTarget;
      // A dialog about a lost server comes and goes by itself; the text stays open behind it.
      if (!to || node.contains(to) || to.closest(".jp-Dialog") || !this.text.trim()) return;
      const close = () => !this.cell.isDisposed && !node.contains(document.activeElement) && (this.cell.rendered = true);
      // A page that grows shorter under a finger would take away the button that is just being pressed.
      if (!pressed) close();
      else window.addEventListener("pointerup", () => setTimeout(close, 0), { once: true, capture: true });
    });
  }

  _write() {
    const notebook = this.panel.content;
    const cell = this.cell;
    const opening = (this._opening = {});
    for (const moment of MOMENTS) {
      setTimeout(() => {
        if (cell.isDisposed || cell.readOnly || this._opening !== opening) return;
        // A dialog that came meanwhile and asks something keeps the focus.
        if (document.activeElement?.closest(".jp-Dialog")) return;
        if (cell.editor && cell.editor.hasFocus()) {
          // A double click marks one word a moment later.
          this._select();
          return;
        }
        notebook.activeCellIndex = notebook.widgets.indexOf(cell);
        cell.rendered = false;
        notebook.mode = "edit";
        if (!cell.editor) return;
        cell.editor.focus();
        this._select();
      }, moment);
    }
  }

  /** The first words of a person take the place of the stub, wherever the mark stands in it by then. */
  _replaceStub() {
    const node = this.cell.node;
    const inText = (event) => event.target.closest?.(".cm-content");
    const writes = (event) => !event.ctrlKey && !event.metaKey && !MOVES.test(event.key);
    node.addEventListener("keydown", (event) => inText(event) && writes(event) && this._select(), true);
    node.addEventListener("paste", (event) => inText(event) && this._select(), true);
    // Words that come without a key: spoken, or chosen from a list of the screen's keyboard.
    node.addEventListener("beforeinput", (event) => {
      if (!inText(event) || !event.data || event.isComposing || this.text.trim() !== this.words.stub) return;
      event.preventDefault();
      event.stopPropagation();
      this._select();
      this.cell.editor.replaceSelection(event.data);
    }, true);
  }

  /** Select the words that stand in an untouched box, so that typing takes their place. */
  _select() {
    const editor = this.cell.editor;
    if (!editor || this.text.trim() !== this.words.stub) return;
    const end = editor.getPositionAt(this.text.length);
    if (end) editor.setSelection({ start: { line: 0, column: 0 }, end });
  }

  /** Tab leaves the text, so that nobody who uses the keyboard is held in it. */
  _tabOut(event) {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!this.cell.editor || !this.cell.editor.hasFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...document.querySelectorAll(REACHED)].filter((one) => one.getClientRects().length);
    const outside = all.filter((one) => one === this.cell.node || !this.cell.node.contains(one) || this.check?.contains(one));
    const here = outside.indexOf(this.cell.node);
    const next = outside[here + (event.shiftKey ? -1 : 1)];
    // This Tab leaves: the focus that JupyterLab gives the box on the way does not open it again.
    [tabbed, this._opening] = [0, null];
    this.panel.content.mode = "command";
    if (!next) return;
    holdFocus(next);
  }

  /** Keep every word: a draft in this browser at once, and the file as soon as typing rests. */
  _keep() {
    const context = this.panel.context;
    // Counted here, because JupyterLab calls a page saved also when a letter came while it was being saved.
    let [due, since, changes, saving, saved] = [0, 0, 0, 0, 0];
    const later = () => {
      clearTimeout(due);
      since = since || Date.now();
      due = setTimeout(() => {
        since = 0;
        if (!this.panel.isDisposed && changes !== saved && !context.model.readOnly) void context.save().catch(() => {});
      }, Math.max(0, Math.min(SAVE_AFTER, since + SAVE_AT_LEAST - Date.now())));
    };
    this.cell.model.sharedModel.changed.connect(() => {
      changes += 1;
      drafts.put(context.path, this.box.id, this.text);
      later();
    });
    context.saveState.connect((_, state) => {
      if (state === "started") saving = changes;
      if (state !== "completed") return;
      saved = saving;
      if (saved === changes) drafts.drop(context.path, this.box.id);
      else later();
      if (this._offline) [this._offline, this.said.textContent] = [false, ""];
    });
    whenOffline(() => {
      if (this.panel.isDisposed) return false;
      if (!this._offline && changes !== saved && this.said) {
        [this._offline, this.said.textContent] = [true, this.words.offline];
      }
      return true;
    });
  }

  /** Bring back what was typed and could not be saved: the server was gone, or the browser was killed. */
  async _restore() {
    const { path, contentsModel } = this.panel.context;
    const saved = Date.parse((contentsModel && contentsModel.last_modified) || "") || 0;
    const found = this.text;
    const draft = await drafts.get(path, this.box.id);
    // Typing has begun meanwhile: that is newer than any draft.
    if (!draft || draft.text === found || this.text !== found) return;
    if (draft.at > saved) this.text = draft.text;
    else drafts.drop(path, this.box.id);
  }

  _draw() {
    const words = this.words;
    const check = document.createElement("div");
    check.className = "bbcp-check";
    check.innerHTML =
      '<div class="bbcp-row"><button type="button" class="bbcp-first"></button><button type="button"></button></div>' +
      '<div class="bbcp-quiet" role="status" aria-live="polite"></div><div class="bbcp-told"></div>';
    [this.first, this.second] = check.querySelectorAll("button");
    [this.said, this.told] = [check.querySelector("[role=status]"), check.querySelector(".bbcp-told")];
    this.first.textContent = words.check;
    this.second.textContent = words.again;
    this.first.hidden = !this._checks;
    this.said.textContent = this._quiet;
    this.first.addEventListener("click", () => void (this._sure ? this._startOver() : this._check()));
    this.second.addEventListener("click", () => this._askSure(!this._sure));
    keepPresses(check);
    this.check = check;
    this.cell.node.append(check);
  }

  _askSure(sure) {
    this._sure = sure;
    this.first.hidden = !sure && !this._checks;
    this.first.textContent = sure ? this.words.again : this.words.check;
    this.second.textContent = sure ? this.words.keep_writing : this.words.again;
    this.said.textContent = sure ? this.words.again_sure : this._quiet;
  }

  async _check() {
    const answer = await this._ask("check");
    if (!answer) {
      // What was read before is about other words.
      this.told.replaceChildren();
      return;
    }
    this.said.textContent = answer.said;
    this.told.innerHTML = answer.html;
  }

  async _startOver() {
    const answer = await this._ask("start_over");
    this._askSure(false);
    if (!answer || !answer.kept) {
      this.said.textContent = answer ? answer.said : this.words.failed;
      return;
    }
    this.text = this.words.stub;
    this.told.replaceChildren();
    this.said.textContent = this.words.cleared;
    this._write();
  }

  async _ask(act) {
    this.said.textContent = this.words.busy;
    try {
      if (!(await this.plain)) throw new Error("a file beside this page stands in for the course");
      return await ask(this.panel.sessionContext, act, { text: this.text, ...this.box });
    } catch (error) {
      console.warn("bbcp-learner: the answer could not be checked.", error);
      this.said.textContent = this.words.failed;
      return null;
    }
  }
}
