using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <summary>
    /// Written by hand: what Entity Framework makes of it takes three transactions, and a kill between two of them would leave half a schema. While it
    /// runs foreign keys are off, see DatabaseSetup.
    /// </summary>
    public partial class PiecesBySerial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE coupons_day_tally (
                coupon_id INTEGER NOT NULL,
                day TEXT NOT NULL,
                merchant_id INTEGER NOT NULL,
                taken INTEGER NOT NULL,
                CONSTRAINT PK_coupons_day_tally PRIMARY KEY (coupon_id, day),
                CONSTRAINT FK_coupons_day_tally_coupons_coupon_merchant_id_coupon_id FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons_coupon (merchant_id, id) ON DELETE RESTRICT
            );

            INSERT INTO coupons_day_tally (coupon_id, day, merchant_id, taken)
                SELECT coupon_id, date('0001-01-01', '+' || day || ' days'), merchant_id, taken FROM coupons_tally WHERE holder = '';
            DROP TABLE coupons_tally;

            CREATE TABLE new_coupons_coupon (
                id INTEGER NOT NULL CONSTRAINT PK_coupons_coupon PRIMARY KEY,
                budget_fen INTEGER NULL,
                claim_from TEXT NOT NULL,
                claim_until TEXT NOT NULL,
                claimed INTEGER NOT NULL,
                codes_left INTEGER NULL,
                created_at TEXT NOT NULL,
                held_fen INTEGER NOT NULL,
                hold_fen INTEGER NOT NULL,
                income_fen INTEGER NOT NULL,
                is_public INTEGER NOT NULL,
                kind TEXT NOT NULL,
                merchant_id INTEGER NOT NULL,
                name TEXT NOT NULL,
                per_day INTEGER NULL,
                per_person INTEGER NOT NULL,
                per_person_per_day INTEGER NULL,
                public_revision INTEGER NULL,
                redeemed INTEGER NOT NULL,
                revision INTEGER NOT NULL,
                spent_fen INTEGER NOT NULL,
                stage TEXT NOT NULL,
                terms_json TEXT NOT NULL,
                total INTEGER NOT NULL,
                uses_per_piece INTEGER NOT NULL,
                CONSTRAINT AK_coupons_coupon_merchant_id_id UNIQUE (merchant_id, id),
                CONSTRAINT ck_coupons_coupon_money CHECK (held_fen >= 0 AND spent_fen >= 0 AND redeemed >= 0 AND (budget_fen IS NULL OR held_fen + spent_fen <= budget_fen)),
                CONSTRAINT ck_coupons_coupon_stock CHECK (claimed BETWEEN 0 AND total AND (codes_left IS NULL OR codes_left >= 0)),
                CONSTRAINT FK_coupons_coupon_tenancy_merchant_merchant_id FOREIGN KEY (merchant_id) REFERENCES tenancy_merchant (id) ON DELETE RESTRICT
            );

            INSERT INTO new_coupons_coupon (
                id, budget_fen, claim_from, claim_until, claimed, codes_left, created_at, held_fen, hold_fen, income_fen, is_public, kind,
                merchant_id, name, per_day, per_person, per_person_per_day, public_revision, redeemed, revision, spent_fen, stage, terms_json,
                total, uses_per_piece)
            SELECT
                id, budget_fen, claim_from, claim_until, claimed, codes_left, created_at, held_fen, hold_fen, income_fen, is_public, kind,
                merchant_id, name, per_day, per_person, per_person_per_day, public_revision, redeemed, revision, spent_fen, stage, terms_json,
                total, uses_per_piece
            FROM coupons_coupon;
            DROP TABLE coupons_coupon;
            ALTER TABLE new_coupons_coupon RENAME TO coupons_coupon;

            CREATE TABLE new_coupons_piece (
                id INTEGER NOT NULL CONSTRAINT PK_coupons_piece PRIMARY KEY,
                claim_day TEXT NOT NULL,
                claimed_at TEXT NOT NULL,
                code TEXT NOT NULL,
                coupon_id INTEGER NOT NULL,
                held_fen INTEGER NOT NULL,
                holder TEXT NOT NULL,
                is_test INTEGER NOT NULL,
                merchant_id INTEGER NOT NULL,
                ordinal INTEGER NOT NULL,
                serial INTEGER NULL,
                status TEXT NOT NULL,
                uses_left INTEGER NOT NULL,
                valid_from TEXT NOT NULL,
                valid_until TEXT NOT NULL,
                CONSTRAINT ck_coupons_piece_uses CHECK (uses_left >= 0),
                CONSTRAINT FK_coupons_piece_coupons_coupon_merchant_id_coupon_id FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons_coupon (merchant_id, id) ON DELETE RESTRICT
            );

            INSERT INTO new_coupons_piece (
                id, claim_day, claimed_at, code, coupon_id, held_fen, holder, is_test, merchant_id, ordinal, serial, status, uses_left,
                valid_from, valid_until)
            SELECT
                id, claim_day, claimed_at, code, coupon_id, held_fen, holder, is_test, merchant_id, row_number() OVER (PARTITION BY holder,
                coupon_id ORDER BY id), NULL, status, uses_left, valid_from, valid_until
            FROM coupons_piece;
            DROP TABLE coupons_piece;
            ALTER TABLE new_coupons_piece RENAME TO coupons_piece;

            CREATE TABLE new_coupons_redemption (
                id INTEGER NOT NULL CONSTRAINT PK_coupons_redemption PRIMARY KEY,
                at TEXT NOT NULL,
                by TEXT NOT NULL,
                coupon_id INTEGER NOT NULL,
                day TEXT NOT NULL,
                discount_fen INTEGER NOT NULL,
                is_test INTEGER NOT NULL,
                merchant_id INTEGER NOT NULL,
                order_fen INTEGER NOT NULL,
                order_no TEXT NULL,
                person_id INTEGER NULL,
                piece_id INTEGER NOT NULL,
                reversal_reason TEXT NULL,
                reversed_at TEXT NULL,
                shop_id INTEGER NOT NULL,
                CONSTRAINT FK_coupons_redemption_coupons_coupon_merchant_id_coupon_id FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons_coupon (merchant_id, id) ON DELETE RESTRICT,
                CONSTRAINT FK_coupons_redemption_coupons_piece_piece_id FOREIGN KEY (piece_id) REFERENCES coupons_piece (id) ON DELETE RESTRICT,
                CONSTRAINT FK_coupons_redemption_tenancy_shop_merchant_id_shop_id FOREIGN KEY (merchant_id, shop_id) REFERENCES tenancy_shop (merchant_id, id) ON DELETE RESTRICT
            );

            INSERT INTO new_coupons_redemption (
                id, at, by, coupon_id, day, discount_fen, is_test, merchant_id, order_fen, order_no, person_id, piece_id, reversal_reason,
                reversed_at, shop_id)
            SELECT
                id, at, by, coupon_id, day, discount_fen, is_test, merchant_id, order_fen, order_no, person_id, piece_id, reversal_reason,
                reversed_at, shop_id
            FROM coupons_redemption;
            DROP TABLE coupons_redemption;
            ALTER TABLE new_coupons_redemption RENAME TO coupons_redemption;

            CREATE INDEX IX_coupons_redemption_coupon_id_id ON coupons_redemption (coupon_id, id);
            CREATE INDEX IX_coupons_redemption_merchant_id_day ON coupons_redemption (merchant_id, day);
            CREATE INDEX IX_coupons_redemption_piece_id ON coupons_redemption (piece_id);
            CREATE INDEX IX_coupons_piece_coupon_id_id ON coupons_piece (coupon_id, id);
            CREATE UNIQUE INDEX IX_coupons_piece_holder_coupon_id_ordinal ON coupons_piece (holder, coupon_id, ordinal);
            CREATE INDEX IX_coupons_piece_merchant_id_claim_day ON coupons_piece (merchant_id, claim_day);
            CREATE UNIQUE INDEX IX_coupons_piece_merchant_id_code ON coupons_piece (merchant_id, code) WHERE serial IS NULL;
            CREATE UNIQUE INDEX IX_coupons_piece_serial ON coupons_piece (serial);
            CREATE INDEX IX_coupons_piece_valid_until ON coupons_piece (valid_until) WHERE status = 'claimed';
            CREATE INDEX IX_coupons_coupon_merchant_id_claim_until ON coupons_coupon (merchant_id, claim_until);

            DROP INDEX IX_identity_user_login_user_id;
            DROP INDEX IX_identity_user_claim_user_id;
            DROP INDEX IX_coupons_uploaded_code_merchant_id_coupon_id;
            DROP INDEX IX_coupons_coupon_revision_merchant_id_coupon_id;
            DROP INDEX IX_coupons_code_import_part_merchant_id_import_id;
            DROP INDEX IX_coupons_code_import_merchant_id_coupon_id;

            INSERT INTO data_setting (name, value) VALUES ('coupons.code_key', lower(hex(randomblob(16))));
            """);
    }
}
