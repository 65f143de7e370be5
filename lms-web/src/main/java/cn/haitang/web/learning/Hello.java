package cn.haitang.web.learning;

import cn.haitang.shared.SharedSettings;
import cn.haitang.web.security.Visitor;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The first line of the home page: 启明，下午好. */
@Named
@ApplicationScoped
public class Hello {

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private SharedSettings settings;

    @Inject
    private Clock clock;

    public String getLine() {
        int hour = clock.instant().atZone(settings.zone()).getHour();
        return texts.of("learning.hello." + Greeting.partOfDay(hour), Greeting.givenName(visitor.getName()));
    }
}
