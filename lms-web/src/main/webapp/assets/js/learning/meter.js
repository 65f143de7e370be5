/**
 * Measures what a video element really plays, in media time: pieces [from, to, shown]. A seek, a pause, another speed and a
 * page in the background end a piece.
 */
const TICK = 250;

export class Meter {
  #video;
  #pieces = [];
  #from = null;
  #last = 0;
  #shown = true;

  constructor(video) {
    this.#video = video;
    for (const event of ["play", "playing", "seeked"]) {
      video.addEventListener(event, () => this.#begin());
    }
    for (const event of ["pause", "seeking", "waiting", "ended", "emptied"]) {
      video.addEventListener(event, () => this.#end(event === "pause" || event === "ended"));
    }
    document.addEventListener("visibilitychange", () => {
      this.#end(true);
      this.#begin();
    });
    setInterval(() => this.#tick(), TICK);
  }

  /** What was played since the last call. */
  take() {
    const playing = this.#from !== null;
    this.#end(true);
    const taken = this.#pieces;
    this.#pieces = [];
    if (playing) {
      this.#begin();
    }
    return taken;
  }

  #now() {
    return this.#video.currentTime * 1000;
  }

  #begin() {
    if (this.#from === null && !this.#video.paused && !this.#video.seeking && !this.#video.ended) {
      this.#from = this.#last = this.#now();
      this.#shown = !document.hidden;
    }
  }

  #tick() {
    if (this.#from === null) {
      this.#begin();
      return;
    }
    const now = this.#now();
    if (now < this.#last || now - this.#last > 1000 * this.#video.playbackRate * 3 && !document.hidden) {
      this.#end(false);
      this.#begin();
    } else {
      this.#last = now;
    }
  }

  /** smooth: the time runs on to now; after a seek, also one whose event is still to come, only what was seen before it counts. */
  #end(smooth) {
    if (this.#from === null) {
      return;
    }
    const now = this.#now();
    const to = smooth && !this.#video.seeking && now >= this.#last ? now : this.#last;
    if (to > this.#from) {
      this.#pieces.push([Math.round(this.#from), Math.round(to), this.#shown]);
    }
    this.#from = null;
  }
}
