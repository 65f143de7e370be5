package cn.haitang.web.certification;

import cn.haitang.certification.webhook.WebhookEvent;
import cn.haitang.certification.webhook.WebhookQueries;
import cn.haitang.certification.webhook.WebhookQueries.Delivery;
import cn.haitang.certification.webhook.WebhookQueries.Hook;
import cn.haitang.certification.webhook.WebhookService;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who outside is told of certificates: begin, try, end; and what became of the messages. */
@Named
@RequestScoped
public class Webhooks {

    private String url = "";
    private String secret = "";
    private @Nullable List<Hook> hooks;
    private @Nullable List<Delivery> deliveries;

    @Inject
    private WebhookQueries queries;

    @Inject
    private WebhookService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public void add() {
        String[] chosen =
                faces.getExternalContext().getRequestParameterValuesMap().getOrDefault("event", new String[0]);
        told("certification.webhook.added", () -> {
            secret = service.add(url, List.of(chosen));
            url = "";
        });
    }

    public void end(long hook) {
        told("certification.webhook.ended", () -> service.end(hook));
    }

    public void test(long hook) {
        told("certification.webhook.tested", () -> service.test(hook));
    }

    public void retry(long delivery) {
        told("certification.webhook.retried", () -> service.retry(delivery));
    }

    private void told(String done, Runnable change) {
        try {
            change.run();
            faces.addMessage(null, new FacesMessage(texts.get(done)));
        } catch (DomainException refused) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(refused), null));
        }
        hooks = null;
        deliveries = null;
    }

    public List<Hook> getHooks() {
        List<Hook> known = hooks == null ? queries.hooks() : hooks;
        hooks = known;
        return known;
    }

    public List<Delivery> getDeliveries() {
        List<Delivery> known = deliveries == null ? queries.deliveries() : deliveries;
        deliveries = known;
        return known;
    }

    public List<String> getEvents() {
        return Arrays.stream(WebhookEvent.values()).map(WebhookEvent::text).toList();
    }

    /** Of the webhook that was just made; never again. */
    public String getSecret() {
        return secret;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
