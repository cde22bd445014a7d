/* The end of an exercise: somebody who learns without a trainer gets the points and the feedback page at once. */
import { keepPresses } from "./focus.js";
import { ask } from "./kernel.js";

/** Put the control below the last cell of an exercise. */
export function watchEnd(panel, words, plain) {
  const cells = panel.content.widgets;
  if (!cells.some((cell) => (cell.model.getMetadata("nbgrader") || {}).grade)) return;
  const last = cells[cells.length - 1];
  const end = document.createElement("section");
  end.className = "bbcp-check bbcp-finish";
  end.setAttribute("aria-label", words.ask);
  end.innerHTML =
    '<p></p><div class="bbcp-row"><button type="button" class="bbcp-first"></button><a target="_blank" rel="noopener" hidden></a></div>' +
    '<div class="bbcp-quiet" role="status" aria-live="polite"></div><iframe hidden sandbox=""></iframe>';
  const [lead, button, link, said, page] = ["p", "button", "a", "[role=status]", "iframe"].map((one) => end.querySelector(one));
  const isTest = cells.some((cell) => (cell.model.getMetadata("bbcp") || {}).test);
  [lead.textContent, button.textContent, link.textContent, page.title] = [isTest ? words.lead_test : words.lead, words.ask, words.open, words.title];
  keepPresses(end);
  button.addEventListener("click", () => void score());
  last.node.append(end);

  let old = "";
  async function score() {
    said.textContent = words.busy;
    try {
      if (!(await plain)) throw new Error("a file beside this page stands in for the course");
      const asked = { path: panel.context.path, notebook: panel.content.model.toJSON() };
      const answer = await ask(panel.sessionContext, "score", asked);
      said.textContent = answer.said;
      [page.hidden, link.hidden] = [!answer.html, !answer.html];
      if (!answer.html) return;
      // The frame runs no scripts, and the page says itself that none may run.
      page.srcdoc = answer.html;
      if (old) URL.revokeObjectURL(old);
      old = link.href = URL.createObjectURL(new Blob([answer.html], { type: "text/html;charset=utf-8" }));
    } catch (error) {
      console.warn("bbcp-learner: the exercise could not be scored.", error);
      said.textContent = words.failed;
    }
  }
}
