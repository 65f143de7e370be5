// Reads a JSON list of sentences, writes for each the list of its parts: {text, pinyin} for a character with a sound,
// {text} for anything else. Pinyin carries its tone as a digit (5 = neutral), after tone sandhi of 一 and 不.
import { pinyin } from 'pinyin-pro';

const sentences = JSON.parse(await new Response(process.stdin).text());
const parts = sentences.map(sentence =>
  pinyin(sentence, { type: 'all', toneType: 'num', toneSandhi: true }).map(({ origin, pinyin, isZh }) =>
    isZh ? { text: origin, pinyin: pinyin.replace('ü', 'v').replace(/0$/, '5') } : { text: origin }));
process.stdout.write(JSON.stringify(parts));
