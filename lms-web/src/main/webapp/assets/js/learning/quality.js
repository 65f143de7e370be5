/** The choice of what is loaded, with its size before it: sound only, data saver, and each quality in the settings. */
const $ = (id) => document.getElementById(id);
const KEY = "haitang.quality";
const fromPhone = Boolean(document.querySelector("meta[name=kept-at]"));

export function size(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

export class Quality {
  #texts;
  #streams;
  #choose;
  #before = "auto";

  constructor(texts, streams, choose) {
    this.#texts = texts;
    this.#streams = streams;
    this.#choose = choose;
    this.#tile("audio", "0");
    this.#tile("saver", this.#smallest());
    this.#list();
    $("settings-open").addEventListener("click", () => $("settings").showModal());
    $("settings-close").addEventListener("click", () => $("settings").close());
  }

  /** What this person chose last; the smallest where the phone asks to save data. */
  get first() {
    const kept = localStorage.getItem(KEY);
    return kept ?? (navigator.connection?.saveData ? this.#smallest() : "auto");
  }

  show(mode) {
    this.#pressed("audio", mode === "0", "0");
    this.#pressed("saver", mode === this.#smallest() && mode !== "file", this.#smallest());
    document.querySelectorAll("#qualities input").forEach((input) => { input.checked = input.value === mode; });
    $("sound").hidden = mode !== "0";
    if (mode !== "0" && mode !== this.#smallest()) {
      this.#before = mode;
    }
  }

  #smallest() {
    return String(this.#streams.qualities.find((q) => q.lines > 0)?.lines ?? "file");
  }

  #bytes(mode) {
    return mode === "file" ? this.#streams.whole : this.#streams.qualities.find((q) => String(q.lines) === mode)?.bytes;
  }

  #tile(id, mode) {
    const there = this.#streams.link !== "" && mode !== "file" && this.#bytes(mode) !== undefined;
    $(id).disabled = !there;
    $(id).querySelector("small").textContent = there ? this.#about(mode) : this.#texts[fromPhone ? "onlyonline" : "nostreams"];
    $(id).addEventListener("click", () => this.#take($(id).getAttribute("aria-pressed") === "true" ? this.#before : mode));
  }

  #pressed(id, on, mode) {
    $(id).setAttribute("aria-pressed", String(on));
    $(id).classList.toggle("on", on);
    if (!$(id).disabled) {
      $(id).querySelector("small").textContent = on ? this.#texts.on.replace("{0}", mode === "0" ? size(this.#bytes("0")) : `${mode}P`) : this.#about(mode);
    }
  }

  #about(mode) {
    return this.#texts.aboutsize.replace("{0}", size(this.#bytes(mode)));
  }

  #list() {
    const sizes = this.#streams.qualities.filter((q) => q.lines > 0).map((q) => [String(q.lines), `${q.lines}P`]).reverse();
    const sound = this.#streams.qualities.some((q) => q.lines === 0) ? [["0", this.#texts.audio]] : [];
    const all = this.#streams.link === "" ? [] : [["auto", this.#texts.auto], ...sizes, ...sound];
    $("qualities").append(...[...all, ["file", this.#texts.file]].map(([mode, name]) => {
      const label = document.createElement("label");
      label.innerHTML = '<input type="radio" name="quality"/><span class="grow"></span><small class="muted"></small>';
      label.firstElementChild.value = mode;
      label.querySelector("span").textContent = name;
      const bytes = this.#bytes(mode);
      label.lastElementChild.textContent = bytes ? this.#texts.whole.replace("{0}", size(bytes)) : "";
      label.firstElementChild.addEventListener("change", () => this.#take(mode));
      return label;
    }));
  }

  #take(mode) {
    localStorage.setItem(KEY, mode);
    this.#choose(mode);
  }
}
