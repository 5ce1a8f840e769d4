using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Pdf;

internal static class BillPdfRegistration
{
    public static IServiceCollection AddBillPdf(this IServiceCollection services) => services.AddSingleton<IBillPdf, BillPdf>().AddSingleton<IPracticePdf, PracticePdf>().AddSingleton<IReceiptPdf, ReceiptPdf>();
}
