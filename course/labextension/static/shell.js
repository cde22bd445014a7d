/* Two views of one JupyterLab: the course view for learners, and all of it for those who want it. */
import { holdMenu, holdShortcuts } from "./keys.js";

const KEY = "bbcp:view:";
const SIZE_KEY = "bbcp:size";
const SIZES = [0.9, 1, 1.2, 1.45];

function remembered(key) {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remember something in this browser; a browser that forbids it just forgets. */
export function remember(key, value) {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    /* A private window: nothing to do. */
  }
}

export { remembered };

// JupyterLab's own menus, title and status bar. In its one-document mode the menus stand in a panel of their own.
const PARTS = new Set(["jp-top-panel", "jp-menu-panel", "jp-title-panel", "jp-bottom-panel"]);

/** Say whether the course view is on; whoever sees all of JupyterLab sees to cells, keys and kernels as well. */
export const inCourse = () => document.body.classList.contains("bbcp-learner");

/** The look of the whole page: which view is on, and how large the text is. */
export class Shell {
  constructor(app, preferred) {
    this._shell = app.shell;
    this._changed = [];
    // Learners and trainers may share one browser: each keeps a view of their own.
    this._key = KEY + (preferred || "course");
    this._course = (remembered(this._key) || preferred) !== "full";
    this.sizes = SIZES.length;
    document.body.classList.add("bbcp-shell");
    holdShortcuts(app.commands, () => this._course);
    this._draw();
    this.setSize(Number(remembered(SIZE_KEY) ?? 1));
    app.restored.then(() => {
      this._draw();
      // JupyterLab shows its menus again when it lays the page out anew.
      if (this._shell.layoutModified) this._shell.layoutModified.connect(() => this._hideParts());
    });
  }

  /** Whether the course view is on. */
  get course() {
    return this._course;
  }

  /** Call something whenever the view changes. */
  onChange(act) {
    this._changed.push(act);
  }

  /** Go to the other view. */
  toggle() {
    this._course = !this._course;
    remember(this._key, this._course ? "course" : "full");
    this._draw();
    for (const act of this._changed) act();
  }

  /** The step of text size now, from 0. */
  get size() {
    return this._size;
  }

  /** Set the step of text size. */
  setSize(step) {
    this._size = Math.min(Math.max(Number.isInteger(step) ? step : 1, 0), SIZES.length - 1);
    document.body.style.setProperty("--bbcp-size", String(SIZES[this._size]));
    remember(SIZE_KEY, String(this._size));
  }

  _draw() {
    document.body.classList.toggle("bbcp-learner", this._course);
    holdMenu(this._course);
    const shell = this._shell;
    if (!shell.layout || !shell.isSideTabBarVisible) return;
    for (const side of ["left", "right"]) {
      if (shell.isSideTabBarVisible(side) === this._course) shell.toggleSideTabBarVisibility(side);
    }
    if (this._course) {
      shell.collapseLeft();
      shell.collapseRight();
    }
    shell.mode = this._course ? "single-document" : "multiple-document";
    this._hideParts();
  }

  _hideParts() {
    // In the other mode the panel of the menus stands inside the panel at the top, and stays as it was left.
    const parts = [...this._shell.layout].flatMap((part) => [part, ...(part.id === "jp-top-panel" ? part.widgets : [])]);
    for (const part of parts) {
      if (!PARTS.has(part.id) || part.isHidden === this._course) continue;
      part.setHidden(this._course);
      // Its room goes to the page only when the whole is laid out anew.
      this._shell.fit();
    }
  }
}
