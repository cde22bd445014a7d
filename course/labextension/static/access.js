/* Adds what ipywidgets cannot set from Python: roles, names and live regions. */

const RULES = [
  [".bbcp-live", { role: "status", "aria-live": "polite", "aria-atomic": "true" }],
  [".bbcp-activity", { role: "group" }],
  // Arrow keys in a list choose from it; without this they would walk through the notebook's cells.
  [".bbcp-activity select, .bbcp-activity input[type=radio]", { "data-lm-suppress-shortcuts": "true" }],
  // JupyterLab calls a page a feed named "Cells", but puts no articles in it; a reader is better off without.
  ["body.bbcp-learner .jp-Notebook .jp-WindowedPanel-viewport", { role: "none", "aria-label": null }],
  [".bbcp-activity .widget-radio", { role: "radiogroup" }],
  [".bbcp-choices", { role: "group" }],
];

// What inside a group names it.
const NAMES = [
  [".bbcp-activity", ".bbcp-title"],
  [".bbcp-activity .widget-radio", ".widget-label"],
  [".bbcp-choices", ".bbcp-ask"],
];

function describe(root) {
  for (const [selector, attributes] of RULES) {
    for (const node of root.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) node.removeAttribute(name);
        else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
      }
    }
  }
  for (const [selector, inside] of NAMES) {
    for (const node of root.querySelectorAll(selector)) {
      const named = node.querySelector(inside);
      const name = named ? named.textContent.trim() : "";
      if (name && node.getAttribute("aria-label") !== name) node.setAttribute("aria-label", name);
    }
  }
  joinRadios(root);
}

let groups = 0;

/** Make one group of each set of radio buttons; to ipywidgets every button is alone, and the focus has no way in. */
function joinRadios(root) {
  for (const group of root.querySelectorAll(".bbcp-activity .widget-radio")) {
    if (!group.dataset.bbcpGroup) group.dataset.bbcpGroup = `bbcp-radio-${(groups += 1)}`;
    for (const one of group.querySelectorAll("input[type=radio]:not([name])")) one.name = group.dataset.bbcpGroup;
    // `focus()` from Python goes to the first label.
    const first = group.querySelector(".widget-radio-box > label:first-child:not([tabindex])");
    if (!first) continue;
    first.tabIndex = -1;
    first.addEventListener("focus", () => (group.querySelector("input:checked") || first.querySelector("input")).focus());
  }
}

/** Describe the activities on the page now, and those that come. */
export function describeActivities() {
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    // A timer and not an animation frame, which a hidden tab never gets.
    setTimeout(() => {
      due = false;
      describe(document);
    }, 50);
  };
  new MutationObserver((changes) => {
    if (changes.some((one) => one.addedNodes.length)) soon();
  }).observe(document.body, { childList: true, subtree: true });
  soon();
}
