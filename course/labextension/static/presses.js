/* A press on an activity's button reaches Python behind the words that were typed before it.
 *
 * While Python is at work, ipywidgets holds back the newest text of a field, but sends a press at once: on a slow
 * computer a quick writer's last words would come too late. So a press waits until all of them have been taken.
 *
 * An answer from Python may also move the page while the mouse is down: then the browser takes the press for nobody's.
 */
import { LOST } from "./anew.js";

const BUTTON = ".jp-OutputArea button.jupyter-button";
// Milliseconds. After this a press is sent in any case.
const AT_MOST = 20000;
// Pixels by which a hand may tremble between down and up; who moves further has changed their mind.
const TREMBLE = 8;

/** Press the button that the mouse went down on, where the page and not the hand has moved from it by its up. */
function followButtons(node) {
  node.addEventListener("pointerdown", (down) => {
    const button = down.button === 0 && down.target.closest?.(BUTTON);
    const ended = (up) => {
      window.removeEventListener("pointerup", ended, true);
      window.removeEventListener("pointercancel", ended, true);
      const moved = up.type === "pointerup" && button.isConnected && !button.contains(up.target);
      if (moved && Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) <= TREMBLE) button.click();
    };
    if (!button) return;
    window.addEventListener("pointerup", ended, true);
    window.addEventListener("pointercancel", ended, true);
  }, true);
}

/** Look after the presses on a page. */
export function orderPresses(panel) {
  const session = panel.sessionContext;
  const [onTheWay, held] = [new Set(), []];
  let letting = false;
  let last = null;
  const letGo = () => {
    letting = true;
    for (const button of held.splice(0)) if (button.isConnected) button.click();
    letting = false;
  };
  const forget = () => {
    onTheWay.clear();
    letGo();
  };
  const sent = (_, { msg, direction }) => {
    if (direction === "send" && msg.header.msg_type === "comm_msg" && msg.content.data?.method === "update") {
      onTheWay.add(msg.header.msg_id);
    }
  };
  const attach = (kernel) => kernel?.anyMessage.connect(sent);
  attach(session.session?.kernel);
  session.kernelChanged.connect((_, { newValue }) => (forget(), attach(newValue)));
  session.statusChanged.connect((_, status) => LOST.has(status) && forget());
  // By the time that this is heard, ipywidgets has sent what it held back for this very moment.
  session.iopubMessage.connect((_, { header, content, parent_header: about }) => {
    if (header.msg_type !== "status" || content.execution_state !== "idle") return;
    if (onTheWay.delete(about.msg_id) && !onTheWay.size) letGo();
  });
  // The second half of a double click is no second press, nor is a key that is held down.
  const isHeld = (event) => event.repeat && event.key === "Enter" && event.target.closest?.(BUTTON);
  followButtons(panel.node);
  panel.node.addEventListener("keydown", (event) => isHeld(event) && event.preventDefault(), true);
  panel.node.addEventListener("click", (event) => {
    const button = event.target.closest?.(BUTTON);
    if (!button || letting) return;
    // On another button it is a press of its own: quick taps at one place count as one double tap.
    const again = event.detail > 1 && button === last;
    last = button;
    if (!again && !onTheWay.size) return;
    event.stopPropagation();
    event.preventDefault();
    if (again) return;
    held.push(button);
    setTimeout(() => held.includes(button) && forget(), AT_MOST);
  }, true);
}
