package cn.haitang.shared.vault;

/** A column of sealed texts in a table with a numeric {@code id}. Found by CDI: its older rows are sealed with the key of today. */
public interface SealedColumn {

    String table();

    String column();

    /** An SQL expression over the row for what the text is sealed for; the same that {@link Vault#seal} gets. */
    String purpose();
}
