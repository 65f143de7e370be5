package cn.haitang.learning;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Coverage lies in the database as its text. */
@Converter(autoApply = true)
public class CoverageColumn implements AttributeConverter<Coverage, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Coverage coverage) {
        return coverage == null ? "" : coverage.toString();
    }

    @Override
    public Coverage convertToEntityAttribute(@Nullable String column) {
        return column == null ? Coverage.NONE : Coverage.parse(column);
    }
}
