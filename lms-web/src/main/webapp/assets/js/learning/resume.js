/** Where this phone stopped in a lecture, when the server does not know it yet: it waited for a sign-in or for a network. */
import {of} from "../offline/store.js";

const MOST_MS = 500;

/** In ms of media time; null when nothing waits. */
export function stopped(who, enrolment, unit) {
  const look = async () => {
    const [beats, log] = await Promise.all([of("beats", who), of("log", who)]);
    const here = [
      ...beats.filter((row) => row.unit === unit).map((row) => ({at: row.at, ms: row.body.position})),
      ...log.filter((row) => row.id === `lecture/${enrolment}/${unit}`).map((row) => ({at: row.at, ms: row.to})),
    ];
    return here.sort((a, b) => b.at - a.at)[0]?.ms ?? null;
  };
  return Promise.race([look().catch(() => null), new Promise((done) => setTimeout(done, MOST_MS, null))]);
}
