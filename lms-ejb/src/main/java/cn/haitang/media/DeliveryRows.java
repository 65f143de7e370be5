package cn.haitang.media;

import cn.haitang.media.Deliveries.Note;
import cn.haitang.shared.database.HaitangDataSource;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Writes notes of deliveries, many in one statement, always in the same order so that two nodes don't block each other. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryRows {

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource dataSource;

    /** Called by {@link Deliveries} alone. */
    public List<Boolean> note(List<Note> notes) {
        List<Note> sorted = notes.stream()
                .sorted(Comparator.comparingLong(Note::personId)
                        .thenComparingLong(Note::assetId)
                        .thenComparingInt(Note::word))
                .toList();
        String sql = HaitangDataSource.AS_TEXT + "INSERT INTO delivered_part (person_id, asset_id, word, bits) VALUES "
                + String.join(",", Collections.nCopies(sorted.size(), "(?,?,?,?)"))
                + " ON DUPLICATE KEY UPDATE bits = bits | VALUES(bits)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 0;
            for (Note note : sorted) {
                insert.setLong(++at, note.personId());
                insert.setLong(++at, note.assetId());
                insert.setInt(++at, note.word());
                insert.setLong(++at, note.bits());
            }
            insert.executeUpdate();
            return Collections.nCopies(notes.size(), true);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }
}
