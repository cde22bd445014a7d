/* The browser's Back and Forward turn the course's pages; JupyterLab by itself only changes the address then. */

const PAGE = /\/tree\/(.+\.ipynb)$/;

/** Follow the address where it goes back or forward to another page. */
export function followHistory(bar, shell) {
  const { history, location } = window;
  const push = history.pushState.bind(history);
  // JupyterLab writes the page it opens into the address, even where it stands there: a Back that would lead nowhere.
  history.pushState = (state, unused, url) => {
    if (!url || new URL(url, location.href).href !== location.href) push(state, unused, url);
  };
  window.addEventListener("popstate", () => {
    const found = PAGE.exec(decodeURI(location.pathname));
    if (found && shell.course && found[1] !== bar.path) bar.show(found[1]);
  });
}
