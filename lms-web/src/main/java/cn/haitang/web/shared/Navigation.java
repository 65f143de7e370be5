package cn.haitang.web.shared;

import static java.util.Map.entry;

import cn.haitang.web.security.PageAccess;
import cn.haitang.web.security.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The menus. An item is shown only to those who may open its page, so no menu leads nowhere. */
@Named
@ApplicationScoped
public class Navigation {

    /** A place in a menu; the text stands under {@code shared.menu.<key>}. */
    public record Item(String key, String page, String icon) {}

    private static final List<Item> TRAINEE = List.of(
            new Item("home", "/learning/home.xhtml", "pi-home"),
            new Item("camps", "/learning/camps.xhtml", "pi-book"),
            new Item("packs", "/learning/packs.xhtml", "pi-inbox"),
            new Item("wallet", "/certification/wallet.xhtml", "pi-verified"),
            new Item("practice", "/certification/practice.xhtml", "pi-check"),
            new Item("me", "/organisation/me.xhtml", "pi-user"));

    private static final List<Item> STAFF = List.of(
            new Item("lectures", "/camp/lectures.xhtml", "pi-th-large"),
            new Item("upload", "/media/upload.xhtml", "pi-upload"),
            new Item("asked", "/learning/asked.xhtml", "pi-comment"),
            new Item("cohorts", "/learning/cohorts.xhtml", "pi-sitemap"),
            new Item("signs", "/learning/signs.xhtml", "pi-flag"),
            new Item("hours", "/learning/hour-rules.xhtml", "pi-clock"),
            new Item("people", "/organisation/people.xhtml", "pi-users"),
            new Item("desk", "/certification/desk.xhtml", "pi-verified"),
            new Item("approvals", "/certification/approvals.xhtml", "pi-check-square"),
            new Item("checking", "/certification/checking.xhtml", "pi-id-card"),
            new Item("practice", "/certification/practice.xhtml", "pi-check"),
            new Item("register", "/certification/register.xhtml", "pi-book"),
            new Item("types", "/certification/types.xhtml", "pi-file"),
            new Item("templates", "/certification/templates.xhtml", "pi-palette"),
            new Item("reports", "/certification/reports.xhtml", "pi-exclamation-circle"),
            new Item("webhooks", "/certification/webhooks.xhtml", "pi-share-alt"),
            new Item("questions", "/assessment/questions.xhtml", "pi-list"),
            new Item("own", "/certification/wallet.xhtml", "pi-star"),
            new Item("me", "/organisation/me.xhtml", "pi-user"));

    /** Pages that belong under an item of the menu without being one. */
    private static final Map<String, String> INSIDE = Map.ofEntries(
            entry("/certification/type.xhtml", "types"),
            entry("/certification/type-facts.xhtml", "types"),
            entry("/certification/nominations.xhtml", "desk"),
            entry("/certification/credentials.xhtml", "wallet"),
            entry("/learning/camp.xhtml", "camps"),
            entry("/learning/join.xhtml", "camps"),
            entry("/learning/pack.xhtml", "packs"),
            entry("/learning/kept.xhtml", "packs"),
            entry("/learning/hours.xhtml", "home"),
            entry("/learning/evidence.xhtml", "cohorts"),
            entry("/camp/lecture.xhtml", "lectures"),
            entry("/camp/lecture-checks.xhtml", "lectures"),
            entry("/learning/cohort.xhtml", "cohorts"),
            entry("/learning/watched.xhtml", "cohorts"));

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    public List<Item> getTrainee() {
        return open(TRAINEE);
    }

    public List<Item> getStaff() {
        return open(STAFF);
    }

    public boolean isCurrent(Item item) {
        String path = request.getServletPath();
        return item.page().equals(path) || item.key().equals(INSIDE.get(path));
    }

    /** The trainee's tabs, on every page of a trainee. */
    public Markup getTabs() {
        return html -> {
            for (Item item : getTrainee()) {
                html.put("<a href=\"{}{}\"", html.root(), item.page());
                html.putIf(isCurrent(item), " aria-current=\"page\"");
                html.put(
                        "><i class=\"pi {}\" aria-hidden=\"true\"></i><span>{}</span></a>",
                        item.icon(),
                        texts.get("shared.menu." + item.key()));
            }
        };
    }

    /** Where this visitor starts. */
    public String first() {
        boolean staff = !visitor.is("TRAINEE") || !"TRAINEE".equals(visitor.getMainRole());
        return (staff ? getStaff() : getTrainee()).get(0).page();
    }

    private List<Item> open(List<Item> items) {
        return items.stream().filter(this::mayOpen).toList();
    }

    private boolean mayOpen(Item item) {
        Set<String> roles = PageAccess.rolesOf(item.page()).orElseThrow();
        return roles.equals(PageAccess.ANYONE) || roles.stream().anyMatch(visitor::is);
    }
}
