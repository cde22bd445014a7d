/* The text of an answer box: it opens where a person expects it, and their first words take the place of the stub. */
import { holdFocus } from "./focus.js";
import { inCourse } from "./shell.js";

// Milliseconds.
const BY_KEY = 150;
// Pixels. A finger that goes further selects words, or scrolls.
const STILL = 6;
const ENDS = ["pointerup", "pointercancel"];
const MOVES = /^(Arrow.*|Page.*|Home|End|Tab|Escape|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+)$/;
const REACHED = "a[href], button:not(:disabled), input, select, textarea, summary, .bbcp-answer, [tabindex='0']";

/** Say whether a key writes something: a letter, a number, a sign. */
const types = (event) => [...event.key].length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;

// What JupyterLab leads the focus to by itself, seconds after a page was opened on a slow computer.
const BY_ITSELF = ".jp-Notebook, .jp-Cell";

let tabbed = 0;
let pressed = false;
// The last key or press of the person, and the box whose text it was meant for.
let input = { event: null, box: null };
for (const kind of ["pointerdown", ...ENDS]) {
  window.addEventListener(kind, () => (pressed = kind === "pointerdown"), true);
}
for (const kind of ["pointerdown", "keydown"]) {
  window.addEventListener(kind, (event) => {
    const leaves = event.key === "Tab" || event.target.closest?.(".bbcp-check, a[href]");
    input = { event, box: leaves ? null : event.target.closest?.(".bbcp-answer") };
  }, true);
}
document.addEventListener("keydown", (event) => event.key === "Tab" && (tabbed = performance.now()), true);

export class Writing {
  /** `check` is the part of the box below the text, with controls of its own. */
  constructor(panel, cell, stub, check) {
    Object.assign(this, { panel, cell, stub, check });
    this._open();
    this._replaceStub();
    cell.node.addEventListener("keydown", (event) => this._tabOut(event), true);
    cell.node.addEventListener("keydown", (event) => this._breakLine(event), true);
    cell.node.addEventListener("keydown", (event) => this._stay(event), true);
  }

  /** Open the text and put the mark into it. */
  write() {
    this._led = input.event;
    // A double click marks one word a moment later.
    holdFocus(() => !this._usable || Boolean(this.cell.editor?.hasFocus()), () => this._lead(), () => this._select());
  }

  get _usable() {
    return !this.cell.isDisposed && !this.cell.readOnly;
  }

  _lead() {
    if (!this._usable) return;
    const notebook = this.panel.content;
    notebook.activeCellIndex = notebook.widgets.indexOf(this.cell);
    this.cell.rendered = false;
    notebook.mode = "edit";
    this.cell.editor?.focus();
  }

  /** Open on one click, on a double click, on Enter or a letter, and when Tab arrives. */
  _open() {
    const node = this.cell.node;
    const inside = (event) => !event.target.closest(".bbcp-check, a[href]");
    // A page that is still being laid out may move away under a press, and there is no click then.
    node.addEventListener("pointerdown", (down) => {
      if (down.button || !inside(down) || !this.cell.rendered) return;
      const end = (up) => {
        for (const kind of ENDS) window.removeEventListener(kind, end, true);
        const still = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < STILL;
        if (up.type === "pointerup" && still) setTimeout(() => this.cell.rendered && this.write(), 0);
      };
      for (const kind of ENDS) window.addEventListener(kind, end, true);
    });
    for (const kind of ["click", "dblclick"]) {
      node.addEventListener(kind, (event) => {
        if (inside(event) && (this.cell.rendered || !this.cell.editor?.hasFocus())) this.write();
      });
    }
    node.addEventListener("focusin", (event) => {
      if (event.target === node && performance.now() - tabbed < BY_KEY) this.write();
    });
    node.addEventListener("keydown", (event) => {
      if (event.target !== node || !(event.key === "Enter" || (types(event) && inCourse()))) return;
      event.stopPropagation();
      if (event.key === "Enter") event.preventDefault();
      else {
        // The letter itself goes into the text, which has the focus before the browser puts it anywhere.
        this._lead();
        this._select();
      }
      this.write();
    });
    node.addEventListener("focusout", (event) => {
      const to = event.relatedTarget;
      // A dialog about a lost server comes and goes by itself; the text stays open behind it.
      if (!to || node.contains(to) || to.closest(".jp-Dialog")) return;
      if (inCourse() && to.matches(BY_ITSELF) && (input.box === node || input.event === this._led)) return this.write();
      if (!this._words.trim()) return;
      const close = () => !this.cell.isDisposed && !node.contains(document.activeElement) && (this.cell.rendered = true);
      // A page that grows shorter under a finger would take away the button that is just being pressed.
      if (!pressed) close();
      else window.addEventListener("pointerup", () => setTimeout(close, 0), { once: true, capture: true });
    });
  }

  get _words() {
    return this.cell.model.sharedModel.getSource();
  }

  /** The first words of a person take the place of the stub, wherever the mark stands in it by then. */
  _replaceStub() {
    const node = this.cell.node;
    const inText = (event) => event.target.closest?.(".cm-content") && !this.cell.readOnly;
    const writes = (event) => !event.ctrlKey && !event.metaKey && !MOVES.test(event.key);
    const put = (event, words) => {
      event.preventDefault();
      event.stopPropagation();
      this._select();
      this.cell.editor.replaceSelection(words);
    };
    node.addEventListener("keydown", (event) => inText(event) && writes(event) && this._select(), true);
    // JupyterLab puts pasted words in a moment later, behind what is typed by then, and with words that were copied
    // from a word processor a picture of them.
    node.addEventListener("paste", (event) => {
      const words = inText(event) && event.clipboardData?.getData("text/plain");
      if (words) put(event, words.replace(/\r\n?/g, "\n"));
    }, true);
    // Words that come without a key: spoken, or chosen from a list of the screen's keyboard.
    node.addEventListener("beforeinput", (event) => {
      if (!inText(event) || !event.data || event.isComposing || this._words.trim() !== this.stub) return;
      put(event, event.data);
    }, true);
  }

  /** Enter together with another key is a line break, as in a letter or a chat; to JupyterLab it would be "close this". */
  _breakLine(event) {
    const together = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
    if (event.key !== "Enter" || !together || event.isComposing || !inCourse() || !this.cell.editor?.hasFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this._usable) return;
    this._select();
    this.cell.editor.replaceSelection("\n");
  }

  /** An arrow at the very beginning or end of the text stays there; to JupyterLab it would be the way into the next cell. */
  _stay(event) {
    const { editor } = this.cell;
    const arrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (!arrow || event.shiftKey || !inCourse() || !editor?.hasFocus()) return;
    const mark = editor.getCursorPosition();
    if (editor.getOffsetAt(mark) !== (event.key === "ArrowUp" ? 0 : this._words.length)) return;
    event.preventDefault();
    event.stopPropagation();
    editor.setCursorPosition(mark);
  }

  /** Select the words that stand in an untouched box, so that typing takes their place. */
  _select() {
    const editor = this.cell.editor;
    if (!editor || this._words.trim() !== this.stub) return;
    const end = editor.getPositionAt(this._words.length);
    if (end) editor.setSelection({ start: { line: 0, column: 0 }, end });
  }

  /** Tab leaves the text, so that nobody who uses the keyboard is held in it. */
  _tabOut(event) {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!this.cell.editor || !this.cell.editor.hasFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...document.querySelectorAll(REACHED)].filter((one) => one.getClientRects().length);
    const outside = all.filter((one) => one === this.cell.node || !this.cell.node.contains(one) || this.check.contains(one));
    const here = outside.indexOf(this.cell.node);
    const next = outside[here + (event.shiftKey ? -1 : 1)];
    // This Tab leaves: the focus that JupyterLab gives the box on the way does not open it again.
    tabbed = 0;
    this.panel.content.mode = "command";
    if (next) holdFocus(() => document.activeElement === next, () => next.focus());
  }
}
