package cn.haitang.web.engagement;

import cn.haitang.engagement.Channel;
import cn.haitang.engagement.ChannelQueries;
import cn.haitang.engagement.ChannelService;
import cn.haitang.engagement.ChannelService.Choice;
import cn.haitang.engagement.Topic;
import cn.haitang.engagement.mail.MailAddressService;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On the page of the own account: where messages go, and which. */
@Named
@RequestScoped
public class Channels {

    private String address = "";
    private String code = "";
    private ChannelQueries.@Nullable Channels mine;

    @Inject
    private ChannelQueries queries;

    @Inject
    private ChannelService service;

    @Inject
    private MailAddressService mail;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public ChannelQueries.Channels getMine() {
        ChannelQueries.Channels known = mine == null ? queries.mine() : mine;
        mine = known;
        return known;
    }

    public boolean isFailing() {
        return mine == null ? queries.failing() : mine.failing();
    }

    public void ask() {
        mail.ask(address);
        done(texts.get("engagement.mail.code-sent")); // without the address: messages may end in the log
    }

    public void confirm() {
        mail.confirm(code)
                .ifPresentOrElse(
                        left -> say(
                                FacesMessage.SEVERITY_ERROR,
                                left == 0
                                        ? texts.get("error.engagement.mail.code-over")
                                        : texts.of("error.engagement.mail.code-wrong", left)),
                        () -> done(texts.get("engagement.mail.confirmed")));
    }

    public void remove() {
        mail.remove();
        done(texts.get("engagement.mail.removed"));
    }

    /** What is ticked in the form, each as {@code REMINDER/MAIL}. */
    public void choose() {
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().getOrDefault("wanted", new String[0]);
        Set<String> wanted = Arrays.stream(ticked).collect(Collectors.toSet());
        Set<Choice> choices = getTopics().stream()
                .flatMap(topic -> Arrays.stream(Channel.values()).map(channel -> new Choice(topic, channel)))
                .filter(choice -> wanted.contains(choice.topic() + "/" + choice.channel()))
                .collect(Collectors.toSet());
        service.choose(getMine().chosen(choices));
        done(texts.get("engagement.channels.saved"));
    }

    public boolean wants(Topic topic, Channel channel) {
        return getMine().wanted().contains(new Choice(topic, channel));
    }

    public List<Topic> getTopics() {
        return List.of(Topic.values());
    }

    private void done(String sentence) {
        mine = null;
        code = "";
        address = "";
        say(FacesMessage.SEVERITY_INFO, sentence);
    }

    private void say(FacesMessage.Severity severity, String sentence) {
        mine = null;
        faces.addMessage(null, new FacesMessage(severity, sentence, null));
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
