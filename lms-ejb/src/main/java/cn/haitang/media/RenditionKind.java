package cn.haitang.media;

/** What is made from an asset: pictures of pages (position from 1), a poster, a web video, readable HTML. */
public enum RenditionKind {
    PAGE,
    POSTER,
    VIDEO,
    HTML
}
