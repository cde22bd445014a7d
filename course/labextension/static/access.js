/* Adds what ipywidgets cannot set from Python: roles, names and live regions. */

const RULES = [
  [".bbcp-live", { role: "status", "aria-live": "polite", "aria-atomic": "true" }],
  [".bbcp-activity", { role: "group" }],
  // Arrow keys in a list choose from it; without this they would walk through the notebook's cells.
  [".bbcp-activity select", { "data-lm-suppress-shortcuts": "true" }],
];

function describe(root) {
  for (const [selector, attributes] of RULES) {
    for (const node of root.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) {
        if (node.getAttribute(name) !== value) node.setAttribute(name, value);
      }
    }
  }
  for (const node of root.querySelectorAll(".bbcp-activity:not([aria-label])")) {
    const title = node.querySelector(".bbcp-title");
    if (title) node.setAttribute("aria-label", title.textContent.trim());
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
