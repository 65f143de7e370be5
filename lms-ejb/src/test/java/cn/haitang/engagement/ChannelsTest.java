package cn.haitang.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.engagement.ChannelQueries.Channels;
import cn.haitang.engagement.ChannelService.Choice;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final Choice LETTER = new Choice(Topic.REMINDER, Channel.MAIL);
    private static final Choice PUSH = new Choice(Topic.NEWS, Channel.PUSH);

    @Test
    void without_a_mail_server_a_letter_can_not_be_chosen() {
        assertThat(mine(false, Set.of()).has(Channel.MAIL)).isFalse();
        assertThat(mine(false, Set.of()).chosen(Set.of(LETTER, PUSH))).containsExactly(PUSH);
    }

    @Test
    void what_was_chosen_for_letters_stays_while_there_is_no_mail_server() {
        assertThat(mine(false, Set.of(LETTER)).chosen(Set.of(PUSH))).containsExactlyInAnyOrder(LETTER, PUSH);
    }

    @Test
    void with_a_mail_server_what_is_not_ticked_is_not_wanted() {
        assertThat(mine(true, Set.of(LETTER, PUSH)).chosen(Set.of(PUSH))).containsExactly(PUSH);
        assertThat(mine(true, Set.of()).chosen(Set.of(LETTER))).containsExactly(LETTER);
    }

    private static Channels mine(boolean mailOn, Set<Choice> wanted) {
        return new Channels(mailOn, null, false, null, false, 0, wanted);
    }
}
