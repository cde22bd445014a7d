/* Makes a double click on an answer do what people expect: the cursor is in the text, and typing writes. */

// JupyterLab gives the focus back to the notebook a moment after it opened the text.
const MOMENTS = [0, 50, 150, 300];

/** Put the cursor into a Markdown cell that was opened by a double click (JupyterLab 4.6 leaves it outside). */
export function typeAfterDoubleClick(panel) {
  panel.node.addEventListener("dblclick", (event) => {
    const notebook = panel.content;
    // The path and not the target: by now JupyterLab may have taken the clicked paragraph off the page.
    const path = event.composedPath();
    const index = notebook.widgets.findIndex((cell) => path.includes(cell.node));
    const cell = notebook.widgets[index];
    if (!cell || cell.model.type !== "markdown") return;
    for (const moment of MOMENTS) {
      setTimeout(() => {
        if (cell.isDisposed || cell.rendered || cell.readOnly || !cell.editor || cell.editor.hasFocus()) return;
        notebook.activeCellIndex = index;
        notebook.mode = "edit";
        cell.editor.focus();
      }, moment);
    }
  });
}
