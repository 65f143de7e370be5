// Reads one presentation as JSON (title, tone, pictures as base64, slides), writes the PPTX as base64.
import PptxGenJS from 'pptxgenjs';

const deck = JSON.parse(await new Response(process.stdin).text());
const pptx = new PptxGenJS();
pptx.layout = 'LAYOUT_WIDE';
pptx.title = deck.title;
pptx.author = pptx.company = '海棠·知新';
pptx.theme = { headFontFace: deck.font, bodyFontFace: deck.font };
const text = (slide, value, options) => slide.addText(value, { fontFace: deck.font, lang: 'zh-CN', margin: 0, ...options });

const first = pptx.addSlide();
first.background = { color: deck.tone };
first.addImage({ data: deck.cover, x: 7.1, y: 1.99, w: 6.23, h: 3.51 });
text(first, deck.title, { x: 0.7, y: 2.0, w: 6.1, h: 1.5, fontSize: 40, bold: true, color: 'FFFFFF', valign: 'bottom' });
text(first, deck.subtitle, { x: 0.7, y: 3.7, w: 6.1, h: 0.6, fontSize: 20, color: 'FFFFFF' });
text(first, deck.english, { x: 0.7, y: 4.4, w: 6.1, h: 0.6, fontSize: 14, color: 'FFFFFF', transparency: 20 });
text(first, deck.footer, { x: 0.7, y: 6.5, w: 8, h: 0.45, fontSize: 12, color: 'FFFFFF' });

for (const { heading, points, picture, notes } of deck.slides) {
  const slide = pptx.addSlide();
  slide.background = { color: 'FFFFFF' };
  slide.addShape('rect', { x: 9.1, y: 0, w: 4.23, h: 7.5, fill: { color: deck.tint } });
  text(slide, heading, { x: 0.7, y: 0.6, w: 8, h: 0.9, fontSize: 34, bold: true, color: deck.tone });
  slide.addShape('rect', { x: 0.7, y: 1.55, w: 0.9, h: 0.08, fill: { color: deck.tone } });
  text(slide, points.map(p => ({ text: p, options: { bullet: { indent: 20 }, breakLine: true, paraSpaceAfter: 12 } })),
    { x: 0.7, y: 1.95, w: 8.0, h: 4.4, fontSize: 23, color: '1F1D23', valign: 'top' });
  if (picture) slide.addImage({ data: picture, x: 9.72, y: 2.25, w: 3.0, h: 3.0 });
  slide.addImage({ data: deck.emblem, x: 0.7, y: 6.75, w: 0.35, h: 0.35, altText: '海棠' });
  text(slide, deck.footer, { x: 1.15, y: 6.75, w: 7, h: 0.35, fontSize: 11, color: '57535E' });
  if (notes) slide.addNotes(notes);
}
process.stdout.write(await pptx.write({ outputType: 'base64' }));
