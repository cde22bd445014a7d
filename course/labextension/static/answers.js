/* Answer boxes: they open where a person expects it, lose nothing, and say on request what the course reads in them. */
import { whenAnew } from "./anew.js";
import { ask } from "./kernel.js";
import { keepPresses } from "./focus.js";
import { bringBack, keepWords, saveOneByOne } from "./keeping.js";
import { Writing } from "./writing.js";

function boxOf(cell) {
  const grading = cell.model.getMetadata("nbgrader");
  if (cell.model.type !== "markdown" || !grading || !grading.solution || cell.readOnly) return null;
  return { id: String(grading.grade_id || ""), ...(cell.model.getMetadata("bbcp") || {}) };
}

/** Look after the answer boxes of a notebook. */
export function watchAnswers(panel, map, plain) {
  const seen = new WeakSet();
  saveOneByOne(panel.context);
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
  const warm = () => warmUp(panel, plain);
  whenAnew(panel, warm);
  void warm();
}

/** Let the page's Python read a sentence of its own, so that the first answer is read as quickly as the next ones. */
async function warmUp(panel, plain) {
  const box = panel.content.widgets.map(boxOf).find((one) => one && isRead(one));
  if (!box) return;
  try {
    if (await plain) await ask(panel.sessionContext, "ready", { case: box.case });
  } catch (error) {
    console.warn("bbcp-learner: the first answer may take a moment longer.", error);
  }
}

/** Say whether the course reads an answer: a person reads the others, and a test gives no help. */
const isRead = (box) => Boolean(box.case) && !box.test;

class AnswerBox {
  constructor(panel, cell, box, words, plain) {
    Object.assign(this, { panel, cell, box, words, plain });
    cell.addClass("bbcp-answer");
    this._name();
    void bringBack(panel, cell, box.id);
    this._draw();
    this._writing = new Writing(panel, cell, words.stub, this.check);
    keepWords(panel, cell, box.id, (gone) => (this.said.textContent = gone ? words.offline : ""));
  }

  /** Whether there is anything to check. */
  get _checks() {
    return isRead(this.box);
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
    this._writing.write();
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
