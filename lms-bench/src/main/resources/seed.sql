-- Trainees for a measurement, on a scratch database whose courses are imported. @trainees of them; the last @special are in
-- three groups: many enrolments, all units before the exam done, and a password hash at full cost.
SET max_recursive_iterations = 10000000;

-- Ten rounds of five classes: five for everybody, fifty for some.
INSERT INTO cohort (camp_id, code, name_zh, name_en, territory_id, starts_on, ends_on, created_at)
WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 49),
     k AS (SELECT id, ROW_NUMBER() OVER (ORDER BY position, id) - 1 AS place, COUNT(*) OVER () AS camps FROM camp)
SELECT k.id, CONCAT('B', LPAD(n.i, 5, '0')), CONCAT('压测第 ', n.i + 1, ' 班'), CONCAT('Measured class ', n.i + 1),
       (SELECT MIN(id) FROM territory), CURRENT_DATE - INTERVAL 30 DAY, CURRENT_DATE + INTERVAL 60 DAY, UTC_TIMESTAMP(3)
  FROM n JOIN k ON k.place = MOD(MOD(n.i, 5), k.camps);

INSERT INTO person (name, phone, identity_verified_at, created_at)
WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @trainees)
SELECT CONCAT('压测', LPAD(i, 7, '0')), CONCAT('170', LPAD(i, 8, '0')), IF(MOD(i, 3) = 0, NULL, UTC_TIMESTAMP(3)), UTC_TIMESTAMP(3) FROM n;

CREATE TABLE bench_trainee (i INT PRIMARY KEY, person_id BIGINT UNIQUE, kind VARCHAR(10));
INSERT INTO bench_trainee
SELECT CAST(SUBSTRING(phone, 4) AS INT), id, 'usual' FROM person WHERE phone LIKE '170________' AND name LIKE '压测%';
UPDATE bench_trainee SET kind = CASE WHEN i >= @trainees - @special THEN 'growth' WHEN i >= @trainees - 2 * @special THEN 'exam'
  ELSE 'usual' END;

INSERT INTO credential (person_id, password_hash, changed_at)
SELECT person_id, @light, UTC_TIMESTAMP(3) FROM bench_trainee;
INSERT INTO role_grant (person_id, role, valid_from) SELECT person_id, 'TRAINEE', '2026-01-01' FROM bench_trainee;
INSERT INTO membership (person_id, territory_id, industry_id, valid_from)
SELECT person_id, (SELECT MAX(id) FROM territory), (SELECT MIN(id) FROM industry), '2026-01-01' FROM bench_trainee;
INSERT INTO learner (person_id, counters_year, online) SELECT person_id, YEAR(CURRENT_DATE), 0.2 * MOD(i, 7) FROM bench_trainee;

INSERT INTO enrolment (cohort_id, person_id, status, enrolled_at, required_units, last_active_at)
SELECT c.id, b.person_id, 'ACTIVE', UTC_TIMESTAMP(3) - INTERVAL 20 DAY,
       (SELECT COUNT(*) FROM unit u JOIN module m ON m.id = u.module_id LEFT JOIN lecture l ON l.id = u.lecture_id
         WHERE m.camp_id = c.camp_id AND u.required AND m.required AND NOT u.retired AND NOT m.retired),
       UTC_TIMESTAMP(3) - INTERVAL CAST(SUBSTRING(c.code, 2) AS INT) HOUR
  FROM bench_trainee b JOIN cohort c ON c.code LIKE 'B0____' AND (CAST(SUBSTRING(c.code, 2) AS INT) < 5 OR b.kind = 'growth');

-- In the first class some units are done; whoever sits the exam has done all before it.
INSERT INTO unit_progress (enrolment_id, unit_id, completed_at, evidence)
WITH place AS (SELECT u.id, m.camp_id, u.kind, ROW_NUMBER() OVER (PARTITION BY m.camp_id ORDER BY m.position, u.position) AS n
                 FROM unit u JOIN module m ON m.id = u.module_id WHERE NOT u.retired AND NOT m.retired)
SELECT e.id, p.id, UTC_TIMESTAMP(3) - INTERVAL 5 DAY, 'bench'
  FROM bench_trainee b JOIN enrolment e ON e.person_id = b.person_id JOIN cohort c ON c.id = e.cohort_id AND c.code = 'B00000'
  JOIN place p ON p.camp_id = c.camp_id AND p.kind <> 'EXAM' AND (b.kind = 'exam' OR p.n <= MOD(b.i, 5));
UPDATE enrolment e JOIN cohort c ON c.id = e.cohort_id AND c.code = 'B00000' SET
  e.units_done = (SELECT COUNT(*) FROM unit_progress x WHERE x.enrolment_id = e.id),
  e.required_done = (SELECT COUNT(*) FROM unit_progress x JOIN unit u ON u.id = x.unit_id JOIN module m ON m.id = u.module_id
                      WHERE x.enrolment_id = e.id AND u.required AND m.required);
UPDATE exam SET max_attempts = 1000000;

-- Who signs in, learns where, and watches which video: one line a session.
CREATE TABLE bench_session AS
SELECT b.i, b.kind, b.person_id, e.id AS enrolment_id,
       (SELECT u.id FROM unit u JOIN module m ON m.id = u.module_id WHERE m.camp_id = c.camp_id AND u.kind = 'LECTURE'
           AND NOT EXISTS (SELECT 1 FROM unit_progress d WHERE d.enrolment_id = e.id AND d.unit_id = u.id AND b.kind <> 'exam')
         ORDER BY m.position, u.position LIMIT 1) AS unit_id,
       (SELECT u.id FROM unit u JOIN module m ON m.id = u.module_id WHERE m.camp_id = c.camp_id AND u.kind = 'EXAM' LIMIT 1) AS exam_id
  FROM bench_trainee b JOIN enrolment e ON e.person_id = b.person_id JOIN cohort c ON c.id = e.cohort_id AND c.code = 'B00000';
ALTER TABLE bench_session ADD PRIMARY KEY (i);
