package cn.haitang.web.shared;

/** A page that everybody opens, many times a day: {@link HotPages} puts what is one person's into a frame that is the same for all. */
public interface HotPage {

    /** @param title in the reader's language; empty when the frame names the page itself */
    record Content(String title, Markup body) {}

    /** Its address within the application, for example {@code /learning/home.xhtml}. */
    String path();

    /** What this request's person sees. */
    Content read();
}
