package cn.haitang.web.shared;

/** A part of a page that writes itself from what its query gave: {@code <ht:written value="#{home}"/>}. */
@FunctionalInterface
public interface Markup {

    void writeTo(Html html);
}
