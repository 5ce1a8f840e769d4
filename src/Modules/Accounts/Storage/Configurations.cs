using CalWater.Accounts.ServiceAccounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Accounts.Storage;

internal sealed class ServiceAccountConfiguration : IEntityTypeConfiguration<ServiceAccount>
{
    public void Configure(EntityTypeBuilder<ServiceAccount> account) => account.HasKey(each => each.Number);
}

internal sealed class AccountOnlineConfiguration : IEntityTypeConfiguration<AccountOnline>
{
    public void Configure(EntityTypeBuilder<AccountOnline> account)
    {
        account.HasKey(each => each.Number);
        account.Ignore(each => each.Shared);
        account.Ignore(each => each.Contacts);
    }
}

internal sealed class SharedAccountConfiguration : IEntityTypeConfiguration<SharedAccount>
{
    public void Configure(EntityTypeBuilder<SharedAccount> shared) => shared.HasKey(each => new { each.Number, each.Login });
}

internal sealed class EnrolmentChoiceConfiguration : IEntityTypeConfiguration<EnrolmentChoice>
{
    public void Configure(EntityTypeBuilder<EnrolmentChoice> choice) => choice.HasNoKey();
}

internal sealed class AccountContactsConfiguration : IEntityTypeConfiguration<AccountContacts>
{
    public void Configure(EntityTypeBuilder<AccountContacts> contacts) => contacts.HasKey(each => each.Number);
}
