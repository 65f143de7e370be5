/** The sheet in which a note or a question is written. It stays open, with the text, until the text is taken. */
const $ = (id) => document.getElementById(id);

/** id in the form that the server asks for, also where randomUUID is missing (no HTTPS, old browsers). */
export function uuid() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** take(text): a promise; rejected with a sentence for the reader when the text was not taken. */
export function write({title, hint, send, text, most, video, take}) {
  const goOn = video !== null && !video.paused;
  video?.pause();
  document.fullscreenElement && document.exitFullscreen();
  $("write-title").textContent = title;
  $("write-hint").textContent = hint;
  $("write-send").firstElementChild.textContent = send;
  $("write-failed").hidden = true;
  $("write-text").maxLength = most;
  $("write-text").value = text;
  $("write").onclose = () => { goOn && video.play().catch(() => {}); };
  $("write-form").onsubmit = async (event) => {
    event.preventDefault();
    const written = $("write-text").value.trim();
    if (written === "") {
      $("write-text").focus();
      return;
    }
    $("write-send").disabled = true;
    try {
      await take(written);
      $("write").close();
    } catch (sentence) {
      $("write-failed").textContent = typeof sentence === "string" ? sentence : $("texts").dataset.notkept;
      $("write-failed").hidden = false;
    } finally {
      $("write-send").disabled = false;
    }
  };
  $("write").showModal();
  $("write-text").focus();
}

$("write-cancel").addEventListener("click", () => $("write").close());

/** Sends JSON; resolves to the answer, rejects with the server's sentence, or with an error when there is no network. */
export async function call(address, method, body) {
  const response = await fetch(address, {
    method,
    headers: {"Content-Type": "application/json", "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content},
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw problem.title ?? new Error(String(response.status));
  }
  return response.status === 204 ? null : response.json();
}
