/** Own notes at moments of the lecture. Each is kept on the phone until the server has it. */
import {clock} from "./bars.js";
import {call, uuid, write} from "./writing.js";

const MOST = 2000;
const $ = (id) => document.getElementById(id);

export class Notes {
  #page;
  #texts;
  #video;
  #seek;
  #key;
  #notes = [];

  constructor(page, texts, video, seek) {
    this.#page = page;
    this.#texts = texts;
    this.#video = video;
    this.#seek = seek;
    this.#key = `haitang.notes.${page.who}.${page.enrolment}.${page.unit}`;
    $("note-add").addEventListener("click", () => this.add());
    addEventListener("online", () => this.#send());
    this.#load();
  }

  add() {
    const atMs = Math.round((this.#video?.currentTime ?? 0) * 1000);
    this.#edit({id: uuid(), atMs, body: ""});
  }

  async #load() {
    this.#draw();
    await this.#send();
    try {
      this.#notes = await call(this.#address(""), "GET");
    } catch {
      // without a network: those that wait are shown
    }
    this.#draw();
  }

  #edit(note) {
    write({
      title: this.#texts.noteat.replace("{0}", clock(note.atMs)), hint: this.#texts.notehint, send: this.#texts.keep,
      text: note.body, most: MOST, video: this.#video,
      take: (body) => this.#keep({...note, body}),
    });
  }

  /** On the phone first; a note without a network is kept all the same. */
  async #keep(note) {
    this.#waiting([...this.#waiting().filter((n) => n.id !== note.id), note]);
    this.#notes = [...this.#notes.filter((n) => n.id !== note.id), note];
    this.#draw();
    await this.#send();
  }

  async #send() {
    for (const note of this.#waiting()) {
      try {
        await (note.gone
          ? call(this.#address(`/${note.id}`), "DELETE")
          : call(this.#address(`/${note.id}`), "PUT", {atMs: note.atMs, body: note.body}));
      } catch (refused) {
        this.#draw();
        if (typeof refused === "string") {
          throw refused;
        }
        return;
      }
      this.#waiting(this.#waiting().filter((n) => JSON.stringify(n) !== JSON.stringify(note)));
    }
    this.#draw();
  }

  #remove(note) {
    if (confirm(this.#texts.deletesure)) {
      this.#notes = this.#notes.filter((n) => n.id !== note.id);
      this.#waiting([...this.#waiting().filter((n) => n.id !== note.id), {id: note.id, gone: true}]);
      this.#draw();
      this.#send().catch(() => {});
    }
  }

  #draw() {
    const waiting = this.#waiting();
    const gone = new Set(waiting.filter((n) => n.gone).map((n) => n.id));
    const open = waiting.filter((n) => !n.gone);
    const all = [...this.#notes.filter((n) => !gone.has(n.id) && !open.some((w) => w.id === n.id)), ...open]
      .sort((a, b) => a.atMs - b.atMs);
    $("tab-notes").textContent = all.length === 0 ? this.#texts.notes : this.#texts.count.replace("{0}", this.#texts.notes).replace("{1}", all.length);
    $("notes-empty").hidden = all.length > 0;
    $("note-list").replaceChildren(...all.map((note) => this.#item(note, open.includes(note))));
  }

  #item(note, waits) {
    const item = document.createElement("li");
    item.className = "note";
    item.innerHTML = '<button type="button" class="link num"></button><p class="written"></p><p class="small muted" hidden></p>'
      + '<div class="row"><button type="button" class="link small"></button><button type="button" class="link small"></button></div>';
    const [jump, edit, remove] = item.querySelectorAll("button");
    jump.textContent = clock(note.atMs);
    jump.setAttribute("aria-label", this.#texts.jump.replace("{0}", clock(note.atMs)));
    jump.addEventListener("click", () => this.#seek(note.atMs));
    item.children[1].textContent = note.body;
    item.children[2].textContent = this.#texts.notewaiting;
    item.children[2].hidden = !waits;
    edit.textContent = this.#texts.edit;
    edit.addEventListener("click", () => this.#edit(note));
    remove.textContent = this.#texts.remove;
    remove.addEventListener("click", () => this.#remove(note));
    return item;
  }

  #address(path) {
    return `${this.#page.root}/api/learning/lectures/${this.#page.enrolment}/${this.#page.unit}/notes${path}`;
  }

  #waiting(notes) {
    if (notes) {
      localStorage.setItem(this.#key, JSON.stringify(notes));
    }
    return JSON.parse(localStorage.getItem(this.#key) ?? "[]");
  }
}
