/** Questions to the lecturer at moments of the lecture, and the answers. */
import {clock} from "./bars.js";
import {call, uuid, write} from "./writing.js";

const MOST = 500;
const $ = (id) => document.getElementById(id);

export class Questions {
  #page;
  #texts;
  #video;
  #seek;

  constructor(page, texts, video, seek) {
    this.#page = page;
    this.#texts = texts;
    this.#video = video;
    this.#seek = seek;
    $("ask").addEventListener("click", () => this.#ask());
    this.#load().catch(() => {});
  }

  #ask() {
    const id = uuid();   // the same for each try, so that a question is asked once
    const atMs = Math.round((this.#video?.currentTime ?? 0) * 1000);
    write({
      title: this.#texts.askat.replace("{0}", clock(atMs)), hint: this.#texts.askhint, send: this.#texts.send, text: "", most: MOST,
      video: this.#video,
      take: async (body) => {
        await call(this.#address(`/${id}`), "PUT", {atMs, body});
        $("asked").hidden = false;
        $("tab-questions").click();
        await this.#load();
      },
    });
  }

  async #load() {
    const all = await call(this.#address(""), "GET");
    $("tab-questions").textContent = all.length === 0 ? this.#texts.questions : this.#texts.count.replace("{0}", this.#texts.questions).replace("{1}", all.length);
    $("questions-empty").hidden = all.length > 0;
    $("question-count").textContent = all.length === 0 ? "" : this.#texts.askcount.replace("{0}", all.length).replace("{1}", all.filter((q) => q.answer).length);
    $("question-list").replaceChildren(...all.map((question) => this.#item(question)));
  }

  #item(question) {
    const item = document.createElement("li");
    item.innerHTML = '<p class="written"><b></b></p><p class="small muted"></p><p class="written"><span class="ui-tag"></span> <span></span></p>';
    item.querySelector("b").textContent = question.body;
    const jump = Object.assign(document.createElement("button"), {type: "button", className: "link num", textContent: clock(question.atMs)});
    jump.setAttribute("aria-label", this.#texts.jump.replace("{0}", clock(question.atMs)));
    jump.addEventListener("click", () => this.#seek(question.atMs));
    const [before, after] = this.#texts.stopped.replace("{0}", question.mine ? this.#texts.mine : question.name).split("{1}");
    item.children[1].append(before, jump, after ?? "");
    const [tag, answer] = item.children[2].children;
    tag.classList.add(question.answer ? "t-ok" : "t-warn");
    tag.textContent = question.answer ? this.#texts.answered : this.#texts.unanswered;
    answer.textContent = question.answer ?? "";
    return item;
  }

  #address(path) {
    return `${this.#page.root}/api/learning/lectures/${this.#page.enrolment}/${this.#page.unit}/questions${path}`;
  }
}
