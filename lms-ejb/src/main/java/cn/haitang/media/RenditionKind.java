package cn.haitang.media;

/**
 * What is made from an asset: pictures of pages (position from 1), a poster, a web video, readable HTML, streams in several
 * sizes (position: lines; 0: sound alone), sheets of small pictures for seeking (position from 1).
 */
public enum RenditionKind {
    PAGE,
    POSTER,
    VIDEO,
    HTML,
    STREAM,
    SHEET
}
